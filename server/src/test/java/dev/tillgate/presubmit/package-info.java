/** House rules as programs: what reviewers would otherwise have to look for. */
@NullMarked
package dev.tillgate.presubmit;

import org.jspecify.annotations.NullMarked;
