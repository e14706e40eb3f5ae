package org.cpor.notification.comment.application;

import java.util.List;
import org.cpor.notification.comment.domain.Approval;

/** Informs customers of approvals. */
public interface CustomerNotices {

  /**
   * Plans one e-mail for each of {@code approvals}, in the current transaction. Does nothing for an
   * approval that has an e-mail already. Sends nothing itself.
   */
  void inform(List<Approval> approvals);
}
