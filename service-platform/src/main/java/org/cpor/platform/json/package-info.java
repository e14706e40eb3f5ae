/**
 * JSON as the contract has it, for every resource: strict about what is read, plain in what is
 * written.
 */
@NullMarked
package org.cpor.platform.json;

import org.jspecify.annotations.NullMarked;
