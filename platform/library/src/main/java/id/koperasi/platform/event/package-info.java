/** How facts leave a service and how it learns those of others: outbox, relay, inbox, archive. */
@NullMarked
package id.koperasi.platform.event;

import org.jspecify.annotations.NullMarked;
