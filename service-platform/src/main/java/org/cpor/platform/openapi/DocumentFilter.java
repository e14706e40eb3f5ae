package org.cpor.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Completes the OpenAPI document of a service. Runs once, while the service is built. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentFilter implements OASFilter {

  private final IndexView index;

  public DocumentFilter(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    new DocumentInfo().complete(document);
    SchemaTypes types = new SchemaTypes(index);
    new RecordSchemas(types).complete(document);
    new SchemaDescriptions(types).complete(document);
    new SchemaNames(types).complete(document);
    new SchemaExamples().complete(document);
    DocumentedOperations operations = new DocumentedOperations(document, index);
    new StandardAnswers().complete(document, operations);
    new StandardParameters().complete(operations);
    new ParameterForms().complete(document, operations);
    new CallerRoles().complete(operations);
    new ParameterDefaults().complete(document, operations);
    new TextBodies().complete(operations);
  }
}
