package org.cpor.notification.delivery.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cpor.identifiers.PartnerId;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.preferences.PartnerPreferences.Webhook;
import org.cpor.notification.delivery.application.preferences.SettingPreferences;
import org.cpor.notification.delivery.application.preferences.StoredPreferences;
import org.cpor.notification.delivery.application.preferences.WebhookHosts;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.conditions.WriteCondition;
import org.cpor.platform.openapi.Versioned;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The addresses to which a partner wants comments to be sent, and the comments that the partner
 * wants.
 */
@Path("/partners/{partnerId}/preferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Preferences",
    description =
        "The addresses to which a partner wants comments to be sent, and the comments that it wants.")
class PreferencesResource {

  private final SettingPreferences setting;
  private final RequestConditions conditions;
  private final WebhookHosts hosts;
  private final DeliverySettings settings;
  private final Caller caller;

  PreferencesResource(
      SettingPreferences setting,
      RequestConditions conditions,
      WebhookHosts hosts,
      DeliverySettings settings,
      Caller caller) {
    this.setting = setting;
    this.conditions = conditions;
    this.hosts = hosts;
    this.settings = settings;
    this.caller = caller;
  }

  /**
   * Replaces the preferences. A disabled webhook is enabled. If the request has no secret, the
   * stored secret is retained. With {@code If-Match}, the request fails if the preferences have
   * another version. With {@code If-None-Match: *}, the request fails if preferences exist.
   */
  @PUT
  @Versioned
  @Operation(
      operationId = "setPreferences",
      summary = "Set a partner's preferences",
      description =
          "Replaces all preferences of the partner. A webhook that was disabled is enabled. The"
              + " stored secret stays if the request has none. A partner sets only its own; the"
              + " preferences of another partner are not found.")
  @APIResponse(
      responseCode = "200",
      description = "The stored preferences.",
      content = @Content(schema = @Schema(implementation = PreferencesView.class)))
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PORTAL, Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN})
  public Response put(
      @Parameter(description = "The id of the partner.", example = "P-1001") @PathParam("partnerId")
          String partnerId,
      PreferencesRequest request) {
    WriteCondition condition = conditions.ofWrite();
    PreferencesForm.Read read =
        new PreferencesForm(hosts, settings.webhook().allowPrivate())
            .read(visible(partnerId), request);
    StoredPreferences stored =
        setting.set(
            read.preferences(),
            read.secret(),
            before -> condition.allows(before.map(PreferencesResource::tag)));
    return Response.ok(PreferencesView.of(stored.preferences())).tag(tag(stored).header()).build();
  }

  @GET
  @Versioned
  @Operation(
      operationId = "getPreferences",
      summary = "Read a partner's preferences",
      description =
          "The preferences of the partner, without the secret of the webhook. A partner reads only"
              + " its own.")
  @APIResponse(
      responseCode = "404",
      description =
          "`not-found`: the partner has set no preferences, or the caller may not know them.")
  @APIResponse(
      responseCode = "200",
      description = "The stored preferences.",
      content = @Content(schema = @Schema(implementation = PreferencesView.class)))
  @RolesAllowed({
    Role.PORTAL,
    Role.OPERATOR,
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN
  })
  public Response get(
      @Parameter(description = "The id of the partner.", example = "P-1001") @PathParam("partnerId")
          String partnerId) {
    StoredPreferences stored = setting.of(visible(partnerId));
    return conditions.answer(tag(stored), () -> PreferencesView.of(stored.preferences()));
  }

  /**
   * The tag of one version of the preferences. When this service disables a webhook, the number of
   * the version does not change, so the tag also says whether the webhook is disabled. Until the
   * preferences are set again, a webhook is disabled at most once. Therefore no two versions have
   * the same tag.
   */
  private static VersionTag tag(StoredPreferences stored) {
    boolean disabled = stored.preferences().webhook().flatMap(Webhook::disabled).isPresent();
    return new VersionTag(stored.version() + (disabled ? "-disabled" : ""));
  }

  /** The partner's id. A partner that the caller is not allowed to see counts as missing. */
  private String visible(String partnerId) {
    return PartnerId.parse(partnerId)
        .map(PartnerId::text)
        .filter(id -> caller.partnerId().map(id::equals).orElse(true))
        .orElseThrow(() -> ProblemException.notFound("There is no such partner."));
  }
}
