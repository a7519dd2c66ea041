package id.koperasi.funding.programme;

import jakarta.persistence.Embeddable;

/**
 * An office whose holder answers for a loan himself.
 *
 * @param office which
 * @param source the regulation behind it
 */
@Embeddable
public record GuarantorOffice(String office, String source) {}
