package id.koperasi.registry.pilot;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Name a cooperative a pilot.
 *
 * @param cooperativeId the cooperative
 * @param designatedBy the office that names it
 * @param letterNumber the number of its letter
 * @param designatedOn the day of the letter
 */
record DesignatePilot(UUID cooperativeId, String designatedBy, String letterNumber, LocalDate designatedOn) {}
