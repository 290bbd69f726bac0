-- What a night needs to be stopped, resumed after a death and explained; and the tables of JBeret's repository.
alter table night
  add column run_id         uuid not null default gen_random_uuid(), -- of the run that may work on it; a new one for each start and adoption
  add column stop_requested boolean not null default false,
  add column execution_id   bigint;                                  -- JBeret's newest execution
alter table night_unit
  add column attempts smallint not null default 0,
  add column failure  text;
create index night_unit_open on night_unit (night_id, step, unit_no) where done_at is null;

create table jberet_job_instance (
  jobinstanceid   bigserial primary key,
  version         integer,
  jobname         varchar(512),
  applicationname varchar(512)
);
create table jberet_job_execution (
  jobexecutionid  bigserial primary key,
  jobinstanceid   bigint not null references jberet_job_instance on delete cascade,
  version         integer,
  createtime      timestamptz,
  starttime       timestamptz,
  endtime         timestamptz,
  lastupdatedtime timestamptz,
  batchstatus     varchar(30),
  exitstatus      varchar(512),
  jobparameters   varchar(3000),
  restartposition varchar(255)
);
create index jberet_job_execution_running on jberet_job_execution (jobexecutionid) where batchstatus in ('STARTING', 'STARTED', 'STOPPING');
create table jberet_step_execution (
  stepexecutionid      bigserial primary key,
  jobexecutionid       bigint not null references jberet_job_execution on delete cascade,
  version              integer,
  stepname             varchar(255),
  starttime            timestamptz,
  endtime              timestamptz,
  batchstatus          varchar(30),
  exitstatus           varchar(512),
  executionexception   varchar(2048),
  persistentuserdata   bytea,
  readcount            integer,
  writecount           integer,
  commitcount          integer,
  rollbackcount        integer,
  readskipcount        integer,
  processskipcount     integer,
  filtercount          integer,
  writeskipcount       integer,
  readercheckpointinfo bytea,
  writercheckpointinfo bytea
);
create index jberet_step_execution_job on jberet_step_execution (jobexecutionid);
create table jberet_partition_execution (
  partitionexecutionid integer not null,
  stepexecutionid      bigint not null references jberet_step_execution on delete cascade,
  version              integer,
  batchstatus          varchar(30),
  exitstatus           varchar(512),
  executionexception   varchar(2048),
  persistentuserdata   bytea,
  readercheckpointinfo bytea,
  writercheckpointinfo bytea,
  primary key (partitionexecutionid, stepexecutionid)
);
