/** The observations of directory records. Observations are events, but not facts. */
@NullMarked
package org.cpor.events.directory;

import org.jspecify.annotations.NullMarked;
