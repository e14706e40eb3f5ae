package org.cpor.notification.delivery.application.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cpor.notification.comment.application.CustomerNotices;
import org.cpor.notification.comment.domain.Approval;

/** Plans one e-mail to the customer's contact for each approval. */
@ApplicationScoped
class PlanningCustomerMails implements CustomerNotices {

  private final PlannedDeliveries planned;
  private final Clock clock;

  PlanningCustomerMails(PlannedDeliveries planned, Clock clock) {
    this.planned = planned;
    this.clock = clock;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void inform(List<Approval> approvals) {
    approvals.forEach(approval -> planned.addForCustomer(approval, clock.instant()));
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void cancel(List<UUID> associationIds) {
    if (!associationIds.isEmpty()) {
      planned.cancelForCustomers(associationIds);
    }
  }
}
