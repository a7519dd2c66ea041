/**
 * A witness of the books and of the audit trails: it recomputes the chains of books by its own reading, links the entries of
 * trails, seals what it found where no service can write, and publishes the seals. It changes nothing in a service.
 */
@NullMarked
package id.koperasi.deploy.sealer;

import org.jspecify.annotations.NullMarked;
