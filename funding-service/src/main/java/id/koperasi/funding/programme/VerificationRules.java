package id.koperasi.funding.programme;

import jakarta.persistence.Embeddable;

/**
 * What a version asks of a verification on the spot.
 *
 * @param verificationRequired whether somebody has seen the place before the appraisal
 * @param photographsLeast how many photographs it shows at least
 */
@Embeddable
public record VerificationRules(boolean verificationRequired, int photographsLeast) {}
