package org.tahsil.console.view;

import java.util.List;
import java.util.Optional;
import org.tahsil.account.Customer;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.audit.Timeline;
import org.tahsil.delinquency.Explanation;
import org.tahsil.delinquency.Position;
import org.tahsil.hold.Hold;
import org.tahsil.payment.Ledger.Posting;
import org.tahsil.risk.RiskScore;
import org.tahsil.settlement.Settlement;

/** What the features say of an account. */
public record AccountFacts(
    Portfolio portfolio,
    Customer customer,
    Position position,
    Explanation explanation,
    List<Posting> postings,
    List<Hold> holds,
    List<Arrangement> promises,
    List<Settlement> settlements,
    Timeline.Page timeline,
    Optional<RiskScore> risk) {}
