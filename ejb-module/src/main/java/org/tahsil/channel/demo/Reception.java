package org.tahsil.channel.demo;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;

/** Takes single texts and nothing else. */
record Reception(Taker taker) implements ServerMessageReceiverListener {

  /** What takes a part of a text. */
  interface Taker {
    SubmitSmResult take(SubmitSm part, SMPPServerSession session) throws ProcessRequestException;
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm part, SMPPServerSession session)
      throws ProcessRequestException {
    return taker.take(part, session);
  }

  @Override
  public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti multi, SMPPServerSession session)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession session)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession session)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession session)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession session)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
      QueryBroadcastSm query, SMPPServerSession session) throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session session) throws ProcessRequestException {
    throw unknown();
  }

  private static ProcessRequestException unknown() {
    return new ProcessRequestException("not taken here", SMPPConstant.STAT_ESME_RINVCMDID);
  }
}
