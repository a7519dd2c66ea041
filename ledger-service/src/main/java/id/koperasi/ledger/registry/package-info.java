/** What this service hears from the registry and keeps of it for its own use. */
@NullMarked
package id.koperasi.ledger.registry;

import org.jspecify.annotations.NullMarked;
