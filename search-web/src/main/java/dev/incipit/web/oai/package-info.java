/**
 * The papers for harvesters, by the Open Archives Initiative's protocol (OAI-PMH 2.0), in the forms
 * and sets that arXiv has.
 */
@NullMarked
package dev.incipit.web.oai;

import org.jspecify.annotations.NullMarked;
