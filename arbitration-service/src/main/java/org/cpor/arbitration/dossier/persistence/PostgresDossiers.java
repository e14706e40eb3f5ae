package org.cpor.arbitration.dossier.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cpor.arbitration.dossier.application.Dossiers;
import org.cpor.arbitration.dossier.application.NewEntries;
import org.cpor.arbitration.dossier.domain.AddedDocument;
import org.cpor.arbitration.dossier.domain.DocumentCheck;
import org.cpor.arbitration.dossier.domain.Dossier;
import org.cpor.arbitration.dossier.domain.RevisionAdvice;
import org.cpor.arbitration.dossier.domain.VerificationOutcome;
import org.cpor.arbitration.dossier.domain.WrittenComment;

/**
 * Dossiers in PostgreSQL. Reads the dossiers of any number of claims with one query for each table.
 */
@ApplicationScoped
class PostgresDossiers implements Dossiers {

  private final EntityManager entities;
  private final DossierWriter writer;

  PostgresDossiers(EntityManager entities, DossierWriter writer) {
    this.entities = entities;
    this.writer = writer;
  }

  @Override
  public void add(NewEntries entries) {
    writer.write(entries);
  }

  @Override
  public Map<UUID, Dossier> of(Collection<UUID> claimIds) {
    Map<UUID, List<Dossier.Revision>> revisions = revisions(claimIds);
    Map<UUID, List<AddedDocument>> documents =
        rows(ClaimDocumentEntity.class, "e.addedAt, e.documentId", claimIds).stream()
            .map(ClaimDocumentEntity::toDomain)
            .collect(groupingBy(AddedDocument::claimId));
    Map<UUID, List<DocumentCheck>> checks =
        rows(DocumentCheckEntity.class, "e.documentId", claimIds).stream()
            .map(DocumentCheckEntity::toDomain)
            .collect(groupingBy(DocumentCheck::claimId));
    Map<UUID, List<WrittenComment>> comments =
        rows(ClaimCommentEntity.class, "e.writtenAt, e.commentId", claimIds).stream()
            .map(ClaimCommentEntity::toDomain)
            .collect(groupingBy(WrittenComment::claimId));
    return Set.copyOf(claimIds).stream()
        .collect(
            toMap(
                Function.identity(),
                claimId ->
                    new Dossier(
                        revisions.getOrDefault(claimId, List.of()),
                        documents.getOrDefault(claimId, List.of()),
                        checks.getOrDefault(claimId, List.of()),
                        comments.getOrDefault(claimId, List.of()))));
  }

  @Override
  public List<AddedDocument> copies(
      Collection<String> sha256, Collection<UUID> besides, int limit) {
    return entities
        .createQuery(
            "from ClaimDocumentEntity e where e.sha256 in :sha256 and e.claimId not in :besides"
                + " order by e.addedAt, e.claimId",
            ClaimDocumentEntity.class)
        .setParameter("sha256", sha256)
        .setParameter("besides", besides)
        .setMaxResults(limit)
        .getResultStream()
        .map(ClaimDocumentEntity::toDomain)
        .toList();
  }

  private Map<UUID, List<Dossier.Revision>> revisions(Collection<UUID> claimIds) {
    Map<RevisionKey, VerificationOutcome> outcomes =
        rows(VerificationOutcomeEntity.class, "e.revision", claimIds).stream()
            .collect(
                toMap(
                    row -> new RevisionKey(row.claimId, row.revision),
                    VerificationOutcomeEntity::toDomain));
    Map<RevisionKey, RevisionAdvice> advice =
        rows(ClaimAdviceEntity.class, "e.revision", claimIds).stream()
            .collect(
                toMap(
                    row -> new RevisionKey(row.claimId, row.revision),
                    ClaimAdviceEntity::toDomain));
    return rows(ClaimRevisionEntity.class, "e.revision", claimIds).stream()
        .map(row ->
            new Dossier.Revision(
                row.toDomain(),
                outcomes.get(new RevisionKey(row.claimId, row.revision)),
                advice.get(new RevisionKey(row.claimId, row.revision))))
        .collect(groupingBy(revision -> revision.filed().claim().claimId()));
  }

  private <E> List<E> rows(Class<E> entity, String order, Collection<UUID> claimIds) {
    return entities
        .createQuery(
            "from %s e where e.claimId in :claimIds order by %s"
                .formatted(entity.getSimpleName(), order),
            entity)
        .setParameter("claimIds", claimIds)
        .getResultList();
  }
}
