package id.koperasi.registry.business;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Say what the office thinks of a plan.
 *
 * @param cooperativeId whose plan
 * @param planId which plan
 * @param rating the judgement
 * @param reason why
 * @param ratedOn the day
 */
record RatePlan(UUID cooperativeId, UUID planId, Rating rating, String reason, LocalDate ratedOn) {}
