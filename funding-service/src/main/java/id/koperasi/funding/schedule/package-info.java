/** What a loan owes and when: a pure function of the terms that were agreed and of what has happened since. */
@NullMarked
package id.koperasi.funding.schedule;

import org.jspecify.annotations.NullMarked;
