package org.cpor.notification.comment.application.wording;

import java.util.ArrayList;
import java.util.List;
import org.cpor.notification.comment.domain.ClaimEvent.CompetitionDetected;
import org.cpor.notification.comment.domain.ClaimEvent.CompetitionEnded;
import org.cpor.notification.comment.domain.ClaimEvent.InformationRequested;
import org.cpor.notification.comment.domain.ClaimEvent.ResponseOverdue;
import org.cpor.notification.comment.domain.ClaimEvent.ReviewExtended;
import org.cpor.notification.comment.domain.ClaimEvent.ReviewOpened;

/** The paragraphs of comments on a review. */
record ReviewParagraphs(Wording wording) {

  List<String> of(ReviewOpened opened) {
    return List.of(wording.text("review-opened", wording.deadline(opened.reviewDueAt())));
  }

  List<String> of(CompetitionDetected detected) {
    return List.of(wording.text("contested"), wording.text("contested.what-it-means"));
  }

  List<String> of(CompetitionEnded ended) {
    return List.of(wording.text("uncontested"));
  }

  List<String> of(InformationRequested requested) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(wording.text("asked", requested.codes().size()));
    paragraphs.add(
        Wording.numbered(
            requested.codes().stream().map(code -> wording.reason("asked.for.", code)).toList()));
    wording.quoted(requested.message()).ifPresent(paragraphs::add);
    paragraphs.add(wording.text("asked.what-to-do", wording.deadline(requested.respondBy())));
    if (requested.documentsRequired()) {
      paragraphs.add(wording.text("asked.documents"));
    }
    paragraphs.add(wording.text("asked.otherwise"));
    return paragraphs;
  }

  List<String> of(ResponseOverdue overdue) {
    return List.of(wording.text("response-overdue", wording.deadline(overdue.respondBy())));
  }

  List<String> of(ReviewExtended extended) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(wording.reason("extended.because.", extended.reason()));
    wording.quoted(extended.message()).ifPresent(paragraphs::add);
    paragraphs.add(wording.text("extended", wording.deadline(extended.reviewDueAt())));
    return paragraphs;
  }
}
