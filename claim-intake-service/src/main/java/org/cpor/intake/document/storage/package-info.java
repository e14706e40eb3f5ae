/** Stores the bytes of documents in the database, a directory or a bucket. */
@NullMarked
package org.cpor.intake.document.storage;

import org.jspecify.annotations.NullMarked;
