package org.cpor.verifier.reading.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.Translations;
import org.cpor.events.fact.VerificationFact.ClaimAdvised;
import org.cpor.messaging.outbox.Outbox;
import org.cpor.verifier.reading.application.AdviceFacts;
import org.cpor.verifier.reading.application.AdviceTexts;
import org.cpor.verifier.reading.application.AdviceTexts.WordedAdvice;
import org.cpor.verifier.reading.domain.Advice;
import org.cpor.verifier.reading.domain.AdvisedClaim;

/** Maps advice to facts, and writes them to the outbox. */
@ApplicationScoped
class AdviceFactMapper implements AdviceFacts {

  private final Outbox outbox;
  private final AdviceTexts texts;

  AdviceFactMapper(Outbox outbox, AdviceTexts texts) {
    this.outbox = outbox;
    this.texts = texts;
  }

  @Override
  public void advised(AdvisedClaim claim, List<Advice> advice, Instant now) {
    outbox.publish(
        new ClaimAdvised(
            new ClaimReference(
                claim.claimId(),
                claim.content().tenantId(),
                claim.content().partnerId(),
                claim.locale()),
            claim.revision(),
            findings(advice, claim.locale()),
            now));
  }

  private List<Finding> findings(List<Advice> advice, String locale) {
    List<WordedAdvice> worded = texts.of(advice, locale);
    List<WordedAdvice> hungarian = texts.of(advice, "hu");
    List<WordedAdvice> english = texts.of(advice, "en");
    return IntStream.range(0, advice.size())
        .mapToObj(i ->
            finding(
                worded.get(i),
                new Translations(hungarian.get(i).message(), english.get(i).message())))
        .toList();
  }

  private static Finding finding(WordedAdvice one, Translations messages) {
    return new Finding(
        one.code(), one.severity(), one.field(), one.message(), one.remedy(), messages);
  }
}
