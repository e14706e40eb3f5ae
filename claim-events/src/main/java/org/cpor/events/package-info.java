/**
 * The contract of the events: the facts of services, the observations of feeds, and the envelope of
 * every event.
 *
 * <p>A fact is a Java record with a name in the past tense. {@link org.cpor.events.fact.FactType}
 * has the wire name and the topic of each fact. This module has a JSON Schema and a golden example
 * of each fact as resources. A schema can get new optional fields. The existing fields of a schema
 * must not change.
 */
@NullMarked
package org.cpor.events;

import org.jspecify.annotations.NullMarked;
