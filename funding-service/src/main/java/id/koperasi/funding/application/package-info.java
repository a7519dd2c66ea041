/** Applications for a loan, from the draft through appraisal and committee to the last tranche. */
@NullMarked
package id.koperasi.funding.application;

import org.jspecify.annotations.NullMarked;
