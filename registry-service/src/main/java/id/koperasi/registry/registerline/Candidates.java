package id.koperasi.registry.registerline;

import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.account.RegisteredAccounts;
import id.koperasi.registry.cooperative.CooperativeRejection.UnknownVillage;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageOutsideRegion;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.region.Villages;
import id.koperasi.registry.region.VillagesByName;
import id.koperasi.registry.region.VillagesByName.Path;
import id.koperasi.registry.registerfile.Fault;
import id.koperasi.registry.registerfile.Field;
import id.koperasi.registry.registerfile.Heading;
import id.koperasi.registry.registerfile.RegisterLine;
import id.koperasi.registry.registerfile.RegisterRow;
import id.koperasi.registry.registerfile.RegisterRow.Read;
import id.koperasi.registry.registerfile.RegisterRow.StatedAccount;
import id.koperasi.registry.registerfile.RegisterRow.Where;
import id.koperasi.registry.registerfile.RowReading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads lines of a register and holds each against every rule that needs nothing but the line and the official file. */
@ApplicationScoped
public class Candidates {

    private final Villages villages;
    private final VillagesByName byName;
    private final RegisteredAccounts accounts;
    private final LineRules rules;
    private final Fingerprints fingerprints;
    private final MinistryReferences references;
    private final LookedAtRows looked;

    Candidates(
            Villages villages,
            VillagesByName byName,
            RegisteredAccounts accounts,
            LineRules rules,
            Fingerprints fingerprints,
            MinistryReferences references,
            LookedAtRows looked) {
        this.villages = villages;
        this.byName = byName;
        this.accounts = accounts;
        this.rules = rules;
        this.fingerprints = fingerprints;
        this.references = references;
        this.looked = looked;
    }

    /** The candidates of some lines, for an office of a region. */
    public List<Candidate> read(Heading heading, List<RegisterLine> lines, String region) {
        List<Read> rows =
                lines.stream().map(line -> RowReading.read(heading, line)).toList();
        Map<String, String> placed = references.of(rows.stream()
                .map(read -> read.row().reference())
                .filter(Objects::nonNull)
                .toList());
        List<List<String>> places = places(rows, placed, region);
        Map<String, Village> known = villages.findAll(places.stream()
                .filter(codes -> codes.size() == 1)
                .map(List::getFirst)
                .distinct()
                .toList());
        List<Candidate> candidates = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String reference = rows.get(i).row().reference();
            var place = new Place(places.get(i), known, reference == null ? null : placed.get(reference), region);
            candidates.add(candidate(heading, lines.get(i), rows.get(i), place));
        }
        return reviewed(candidates, heading, region);
    }

    /** Those that somebody has found to be in a village are there, whatever their names may mean. */
    private List<Candidate> reviewed(List<Candidate> candidates, Heading heading, String region) {
        Map<String, String> found = new HashMap<>();
        looked.knownAgain(candidates.stream()
                        .filter(each -> each.faults().isEmpty())
                        .map(Candidate::fingerprint)
                        .toList())
                .forEach(each -> {
                    if (each.placedIn() != null && each.cooperativeId() == null) {
                        found.put(each.identity(), each.placedIn());
                    }
                });
        Map<String, Village> known = villages.findAll(List.copyOf(new HashSet<>(found.values())));
        return candidates.stream()
                .map(each -> {
                    Village village =
                            known.get(found.getOrDefault(each.fingerprint().identity(), ""));
                    return village == null || !each.faults().isEmpty() ? each : placed(each, village, heading, region);
                })
                .toList();
    }

    private static Candidate placed(Candidate candidate, Village village, Heading heading, String region) {
        List<Fault> faults = within(village.code(), region)
                ? List.of()
                : List.of(new Fault(heading.nameOf(Field.VILLAGE_CODE), new VillageOutsideRegion(village.code())));
        return new Candidate(
                candidate.line(),
                candidate.row(),
                village,
                candidate.decree(),
                candidate.trace(),
                candidate.fingerprint(),
                List.of(),
                candidate.placed(),
                faults);
    }

    /** One line that somebody places in a village himself. */
    public Candidate place(Heading heading, RegisterLine line, String code) {
        var place = new Place(List.of(code), villages.findAll(List.of(code)), null, Region.NATION);
        return candidate(heading, line, RowReading.read(heading, line), place);
    }

    /** In which villages a line may be, those that are known, where its reference was before, and for whose office. */
    private record Place(
            List<String> codes,
            Map<String, Village> known,
            @Nullable String placed,
            String region) {

        @Nullable String code() {
            return codes.size() == 1 ? codes.getFirst() : null;
        }
    }

    /** The villages of each row: the one of its code or its reference, or else all that its names may mean. */
    private List<List<String>> places(List<Read> rows, Map<String, String> placed, String region) {
        List<Integer> sought = new ArrayList<>();
        List<Path> paths = new ArrayList<>();
        List<List<String>> codes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RegisterRow row = rows.get(i).row();
            String code = row.where().code();
            if (code == null && row.reference() != null) {
                code = placed.get(row.reference());
            }
            codes.add(code == null ? List.of() : List.of(code));
            Path path = path(row);
            if (code == null && path != null) {
                sought.add(i);
                paths.add(path);
            }
        }
        Map<Integer, List<String>> found = paths.isEmpty() ? Map.of() : byName.find(paths, region);
        for (int i = 0; i < sought.size(); i++) {
            codes.set(sought.get(i), found.getOrDefault(i, List.of()));
        }
        return codes;
    }

    /** The names that lead to a village: those of its columns, or what the name of the cooperative says of it. */
    private static @Nullable Path path(RegisterRow row) {
        Where where = row.where();
        String name = row.name();
        if (where.village() != null && (where.named() || name == null)) {
            return new Path(null, where.village(), where.district(), where.regency(), where.province(), null);
        }
        if (name == null) {
            return null;
        }
        StatedName stated = StatedName.of(name);
        return new Path(
                where.village() == null ? name : null,
                where.village() == null ? stated.village() : where.village(),
                where.district() == null ? stated.district() : where.district(),
                where.regency() == null ? stated.regency() : where.regency(),
                where.province(),
                stated.urban());
    }

    private Candidate candidate(Heading heading, RegisterLine line, Read read, Place place) {
        RegisterRow row = read.row();
        String code = place.code();
        List<Fault> faults = new ArrayList<>(read.faults());
        Village village = code == null ? null : place.known().get(code);
        String where = heading.nameOf(Field.VILLAGE_CODE);
        if (code != null && village == null) {
            faults.add(new Fault(where, new UnknownVillage(code)));
        } else if (code != null && !within(code, place.region())) {
            faults.add(new Fault(where, new VillageOutsideRegion(code)));
        }
        String before = place.placed();
        if (before != null
                && row.where().code() != null
                && !before.equals(row.where().code())
                && !within(before, place.region())) {
            // Whoever holds both villages may say that the reference moved, and nobody else.
            faults.add(new Fault(heading.nameOf(Field.REFERENCE), new VillageOutsideRegion(before)));
        }
        String decree = LineRules.decree(heading, row, faults);
        rules.days(heading, row, IndonesianZone.ofRegion(code == null ? Region.NATION : code), faults);
        LineRules.numbers(heading, row, faults);
        StatedAccount account = row.account();
        return new Candidate(
                line,
                row,
                village,
                decree,
                account == null || !faults.isEmpty()
                        ? null
                        : accounts.trace(account.bankCode(), AccountNumber.of(account.number())),
                fingerprints.of(row, code, decree),
                village == null ? place.codes() : List.of(),
                place.placed(),
                faults);
    }

    private static boolean within(String code, String region) {
        return region.equals(Region.NATION) || code.equals(region) || code.startsWith(region + ".");
    }
}
