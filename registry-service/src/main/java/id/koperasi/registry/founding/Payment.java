package id.koperasi.registry.founding;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.PersonReference;

/**
 * What one founder has paid in.
 *
 * @param person who
 * @param principal simpanan pokok
 * @param mandatory simpanan wajib, of the first month at least
 */
public record Payment(PersonReference person, Rupiah principal, Rupiah mandatory) {}
