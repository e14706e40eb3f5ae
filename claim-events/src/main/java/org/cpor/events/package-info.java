/**
 * The published language: every fact that one service tells the others, and the envelope it travels
 * in.
 *
 * <p>A fact is a record in the past tense. {@link org.cpor.events.FactType} gives its stable wire
 * name and its topic; a JSON Schema and a golden example of each are resources of this module. A
 * schema only ever grows.
 */
@NullMarked
package org.cpor.events;

import org.jspecify.annotations.NullMarked;
