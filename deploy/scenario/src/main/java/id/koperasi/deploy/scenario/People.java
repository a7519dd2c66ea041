package id.koperasi.deploy.scenario;

import java.time.LocalDate;
import java.util.Map;

/**
 * The people of the story. They are made up: their identity numbers have the official form, with serial numbers from
 * 9000 on, which no office reaches on any day of birth.
 */
public final class People {

    /** The pilot whose loan the story follows: a desa of Kabupaten Tangerang. */
    static final String TALAGASARI = "36.03.01.2005";

    /** The cooperative with goats, cattle and catfish: a kelurahan of Kota Serang. */
    static final String PAGER_AGUNG = "36.73.03.1007";

    /** How many people a village brings: nine founders and the village head. */
    static final int PER_VILLAGE = 10;

    /** The place of the village head among them. */
    static final int VILLAGE_HEAD = 9;

    private static final String[] FIRST = {
        "Siti", "Budi", "Dewi", "Agus", "Sri", "Eko", "Rina", "Joko", "Wati", "Hendra", "Ani", "Rudi", "Yuni", "Dedi",
        "Lina", "Asep", "Euis", "Ujang", "Neneng", "Tatang"
    };
    private static final String[] LAST = {
        "Aminah",
        "Santoso",
        "Lestari",
        "Saputra",
        "Rahayu",
        "Hidayat",
        "Marlina",
        "Susanto",
        "Kurniasih",
        "Wijaya",
        "Nurhayati",
        "Setiawan",
        "Permata",
        "Gunawan",
        "Maulana",
        "Suryani",
        "Firmansyah"
    };
    private static final int FIRST_SERIAL = 9000;

    /** Demonstration users who are people of the story, by village and place. */
    private static final Map<String, Map<Integer, Person>> CAST = Map.of(
            TALAGASARI,
            Map.of(
                    0,
                    new Person("3603010101709901", "Demonstration Chair"),
                    3,
                    new Person("3603010101709902", "Demonstration Secretary"),
                    4,
                    new Person("3603010101709903", "Demonstration Treasurer"),
                    6,
                    new Person("3603010101709906", "Demonstration Supervisor"),
                    7,
                    new Person("3603010101709907", "Demonstration Member"),
                    VILLAGE_HEAD,
                    new Person("3603010101709908", "Demonstration Village Head")),
            PAGER_AGUNG,
            Map.of(
                    0, new Person("3673030101709901", "Demonstration Chair Pager Agung"),
                    4, new Person("3673030101709903", "Demonstration Treasurer Pager Agung"),
                    7, new Person("3673030101709907", "Demonstration Member Pager Agung")));

    private People() {}

    /**
     * Somebody.
     *
     * @param nik the identity number
     * @param name as in the deed
     */
    public record Person(String nik, String name) {}

    /** One of the people of a village. */
    public static Person of(Village village, int place) {
        Person cast = CAST.getOrDefault(village.code(), Map.of()).get(place);
        return cast != null ? cast : madeUp(village, place);
    }

    private static Person madeUp(Village village, int place) {
        boolean woman = place % 2 == 0;
        LocalDate born = LocalDate.of(1965 + 3 * place, 1 + place, 10 + place);
        int day = born.getDayOfMonth() + (woman ? 40 : 0);
        String nik = village.district().replace(".", "")
                + "%02d%02d%02d".formatted(day, born.getMonthValue(), born.getYear() % 100)
                + "%04d".formatted(FIRST_SERIAL + village.place());
        int seed = Math.floorMod(village.code().hashCode(), 10_000) + 7 * place;
        String first = FIRST[2 * (seed % (FIRST.length / 2)) + (woman ? 0 : 1)];
        return new Person(nik, first + " " + LAST[(seed / 3) % LAST.length]);
    }
}
