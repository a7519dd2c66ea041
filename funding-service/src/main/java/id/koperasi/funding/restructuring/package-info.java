/** A loan is paid back otherwise from a day on: asked for by the chair, decided by the body that has the power. */
@NullMarked
package id.koperasi.funding.restructuring;

import org.jspecify.annotations.NullMarked;
