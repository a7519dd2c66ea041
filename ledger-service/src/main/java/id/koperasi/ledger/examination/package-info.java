/** Whether a book is still what was posted; one that is not is frozen until it has been put right. */
@NullMarked
package id.koperasi.ledger.examination;

import org.jspecify.annotations.NullMarked;
