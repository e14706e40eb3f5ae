package org.cpor.verifier.advice.rest;

import java.util.List;
import org.cpor.verifier.advice.application.AdviceTexts;
import org.cpor.verifier.advice.domain.Choice;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An MPN of a partner with advice.
 *
 * @param mpnId the number of the location in the partner network
 * @param location a text that says where the location is
 * @param partnerType {@code STANDARD}, {@code FRP_FASTTRACK}, or another code
 */
@Schema(name = "PartnerMpn")
public record MpnView(
    String mpnId,
    @Nullable String location,
    String partnerType,
    List<EnrolmentView> enrolments,
    List<AdviceView> advice) {

  static MpnView of(Choice choice, List<SolutionArea> areas, AdviceTexts texts) {
    return new MpnView(
        choice.mpn().mpnId(),
        choice.mpn().location(),
        choice.mpn().partnerType(),
        choice.mpn().enrolments().stream()
            .map(enrolment -> EnrolmentView.of(enrolment, choice.isInForce(enrolment)))
            .toList(),
        choice.adviceFor(areas).stream().map(advice -> AdviceView.of(advice, texts)).toList());
  }
}
