package org.cpor.notification.comment.application;

import java.util.List;
import java.util.UUID;
import org.cpor.notification.comment.domain.Approval;

/** Informs customers of approvals. */
public interface CustomerNotices {

  /**
   * Plans one e-mail for each of {@code approvals} in the current transaction, but sends nothing.
   * Skips approvals that have an e-mail already.
   */
  void inform(List<Approval> approvals);

  /**
   * Cancels the e-mails about associations that have ended, if they are not sent yet, because there
   * is nothing to decline any more.
   */
  void cancel(List<UUID> associationIds);
}
