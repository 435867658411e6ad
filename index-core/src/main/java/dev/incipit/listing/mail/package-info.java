/** The daily mailings and the {@code .abs} files, which are made of the same blocks. */
@NullMarked
package dev.incipit.listing.mail;

import org.jspecify.annotations.NullMarked;
