package org.cpor.verifier.directory.application;

import java.util.function.Supplier;
import org.cpor.identifiers.ExternalId;
import org.cpor.verifier.directory.domain.Identifier;
import org.cpor.verifier.directory.domain.IdentifierKind;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a feed writes about an id that is not the id of a subscription. */
@Schema(requiredProperties = "kind")
public record IdentifierEntry(
    @Schema(type = SchemaType.STRING, implementation = IdentifierKind.class) @Nullable String kind)
    implements DirectoryEntry {

  @Override
  public Identifier toRecord(String id) {
    EntryFields fields = new EntryFields();
    Supplier<ExternalId> text =
        fields.required("id", id, ExternalId::parse, EntryFields.PRINTABLE, 64);
    Supplier<IdentifierKind> other = fields.oneOf("kind", kind, IdentifierKind.class);
    fields.refuseIfWrong();
    return new Identifier(text.get().text(), other.get());
  }
}
