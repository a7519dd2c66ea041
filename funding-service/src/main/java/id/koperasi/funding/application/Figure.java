package id.koperasi.funding.application;

import java.math.BigDecimal;

/**
 * A figure that an appraisal looks at.
 *
 * @param value how much
 * @param cameFrom the fact it came from, to be looked up by a reader
 */
public record Figure(BigDecimal value, String cameFrom) {}
