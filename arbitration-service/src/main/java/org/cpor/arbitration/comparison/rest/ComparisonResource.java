package org.cpor.arbitration.comparison.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cpor.arbitration.comparison.application.ComparingParties;
import org.cpor.platform.problem.Problem;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Compares the parties of a case for reviewers. Partners never see the comparison. */
@Path("/cases/{caseId}/comparison")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REVIEWER, Role.REVIEW_LEAD, Role.OPERATOR})
class ComparisonResource {

  private static final String EXAMPLE =
      """
      {
        "caseId": "019a9b3e-9d00-7c11-8e55-0a1b2c3d4e5f",
        "parties": [
          {"claimId": "019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10", "partnerId": "P-1001", "role": "HOLDER"},
          {"claimId": "019a9b3e-8b00-7d42-9a6b-5e4d3c2b1a09", "partnerId": "P-1002", "role": "CLAIMANT"}
        ],
        "fields": [
          {
            "name": "ACTIVITY",
            "same": false,
            "values": [
              {"claimId": "019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10", "value": "USAGE"},
              {"claimId": "019a9b3e-8b00-7d42-9a6b-5e4d3c2b1a09", "value": "PRESALES"}
            ]
          }
        ],
        "sharedContacts": [
          {
            "match": "EMAIL",
            "named": [
              {
                "claimId": "019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10", "partnerId": "P-1001", "side": "CUSTOMER",
                "name": "Nagy Éva", "email": "eva.nagy@northwind.example"
              },
              {
                "claimId": "019a9b3e-8b00-7d42-9a6b-5e4d3c2b1a09", "partnerId": "P-1002", "side": "CUSTOMER",
                "name": "Éva Nagy", "email": "eva.nagy@northwind.example"
              }
            ]
          }
        ],
        "periods": [
          {"claimId": "019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10", "from": "2026-02-02", "to": "2026-05-04"},
          {"claimId": "019a9b3e-8b00-7d42-9a6b-5e4d3c2b1a09", "from": "2026-04-15", "to": "2026-09-30"}
        ],
        "periodRelations": [
          {
            "claimId": "019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10",
            "otherClaimId": "019a9b3e-8b00-7d42-9a6b-5e4d3c2b1a09",
            "relation": "OVERLAPPING"
          }
        ],
        "contradictions": [
          {
            "code": "ACKNOWLEDGED_WHILE_ANOTHER_HELD",
            "claimId": "019a9b3e-8b00-7d42-9a6b-5e4d3c2b1a09",
            "documentId": "019a9b3d-2000-7e3d-8a4b-6c5d4e3f2a1b",
            "acknowledgedOn": "2026-09-30",
            "otherClaimId": "019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10"
          }
        ],
        "sharedFiles": [
          {
            "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "copies": [
              {
                "claimId": "019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10", "partnerId": "P-1001", "ofParty": true,
                "documentId": "019a9b3d-1000-7b2c-9c1d-2e3f4a5b6c7d", "fileName": "acknowledgement.pdf",
                "addedAt": "2026-05-05T08:00:00Z"
              },
              {
                "claimId": "019a9b3e-8b00-7d42-9a6b-5e4d3c2b1a09", "partnerId": "P-1002", "ofParty": true,
                "documentId": "019a9b3d-2000-7e3d-8a4b-6c5d4e3f2a1b", "fileName": "proof.pdf",
                "addedAt": "2026-11-20T09:30:00Z"
              }
            ]
          }
        ],
        "documentAges": [
          {
            "kind": "CUSTOMER_ACKNOWLEDGEMENT",
            "newest": [
              {
                "claimId": "019a9b3e-8b00-7d42-9a6b-5e4d3c2b1a09",
                "documentId": "019a9b3d-2000-7e3d-8a4b-6c5d4e3f2a1b",
                "acknowledgedOn": "2026-09-30", "age": "NEWEST"
              },
              {
                "claimId": "019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10",
                "documentId": "019a9b3d-1000-7b2c-9c1d-2e3f4a5b6c7d",
                "acknowledgedOn": "2026-05-04", "age": "OLDER"
              }
            ]
          }
        ]
      }
      """;

  private final ComparingParties comparing;

  ComparisonResource(ComparingParties comparing) {
    this.comparing = comparing;
  }

  /**
   * Compares the parties that have not left the case: what they claim, the contacts and files that
   * they share, and the dates of their documents.
   */
  @GET
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = ComparisonView.class),
              examples = @ExampleObject(name = "contested", value = EXAMPLE)))
  @APIResponse(
      responseCode = "404",
      description = "There is no such case.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public ComparisonView compare(@PathParam("caseId") UUID caseId) {
    return ComparisonView.of(caseId, comparing.compare(caseId));
  }
}
