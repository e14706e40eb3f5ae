/**
 * The published language: every fact that a service publishes for the others, and its envelope.
 *
 * <p>A fact is a record that is named in the past tense. {@link org.cpor.events.fact.FactType}
 * gives its wire name and its topic. This module has a JSON Schema and a golden example of each
 * fact as resources. Schemas may only gain optional fields.
 */
@NullMarked
package org.cpor.events;

import org.jspecify.annotations.NullMarked;
