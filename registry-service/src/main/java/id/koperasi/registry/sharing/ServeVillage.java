package id.koperasi.registry.sharing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Let a small village share the cooperative of another.
 *
 * @param cooperativeId the cooperative
 * @param villageCode the village that shares it
 * @param servedFrom the day
 * @param population how many people live there
 * @param evidence where that and the village meeting's decision are written
 */
record ServeVillage(UUID cooperativeId, String villageCode, LocalDate servedFrom, int population, String evidence) {}
