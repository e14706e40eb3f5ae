package org.cpor.notification.comment.application;

import java.util.List;
import org.cpor.notification.comment.domain.Approval;

/** Informs customers of approvals. */
public interface CustomerNotices {

  /**
   * Plans one e-mail for each of {@code approvals} in the current transaction, but sends nothing.
   * Skips approvals that have an e-mail already.
   */
  void inform(List<Approval> approvals);
}
