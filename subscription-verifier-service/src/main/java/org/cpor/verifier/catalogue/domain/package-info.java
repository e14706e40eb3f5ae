/** The solution areas, and the activities that can be claimed in them. */
@NullMarked
package org.cpor.verifier.catalogue.domain;

import org.jspecify.annotations.NullMarked;
