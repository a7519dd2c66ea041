/** Lines of public budgets that sessions are paid from: proposed, passed, committed, spent. */
@NullMarked
package id.koperasi.training.budget;

import org.jspecify.annotations.NullMarked;
