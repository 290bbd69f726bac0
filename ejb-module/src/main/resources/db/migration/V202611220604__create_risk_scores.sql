-- The score of each customer of a portfolio in each night; shown once the night is COMPLETED.
create table risk_score (
  portfolio_id   bigint not null references portfolio,
  customer_id    bigint not null references customer,
  on_date        date not null,
  night_id       uuid not null references night,
  model          text not null,
  points         integer not null,
  probability_30 double precision not null check (probability_30 between 0 and 1),
  probability_60 double precision not null check (probability_60 between 0 and 1),
  probability_90 double precision not null check (probability_90 between 0 and 1),
  band           text not null check (band in ('LOW', 'MEDIUM', 'HIGH')),
  factors        text not null,   -- codes and points, for example CURRENT_DPD=35,TENURE=2
  primary key (portfolio_id, on_date, customer_id),
  constraint risk_score_horizons check (probability_30 <= probability_60 and probability_60 <= probability_90)
);
create index risk_score_band on risk_score (portfolio_id, on_date, band, points desc);
