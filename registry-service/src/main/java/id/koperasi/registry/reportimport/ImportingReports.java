package id.koperasi.registry.reportimport;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.file.StoredFile;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.annual.SumsAsText;
import id.koperasi.registry.annual.TakingReports;
import id.koperasi.registry.annual.TakingReports.Taking;
import id.koperasi.registry.region.ReachedRegions;
import id.koperasi.registry.reportimport.JudgedLine.Outcome;
import id.koperasi.registry.reportimport.ReportImports.ReportImport;
import id.koperasi.registry.reportimport.ReportImports.Sender;
import id.koperasi.registry.reportimport.ReportMeetings.Held;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A file of annual reports is taken as a whole: every line of it gets its answer, in one transaction. */
@ApplicationScoped
class ImportingReports {

    private final ReachedRegions regions;
    private final StoredFiles stored;
    private final ReportFiles files;
    private final ReportMeetings meetings;
    private final TakingReports reports;
    private final ReportImports imports;
    private final SumsAsText sums;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    ImportingReports(
            ReachedRegions regions,
            StoredFiles stored,
            ReportFiles files,
            ReportMeetings meetings,
            TakingReports reports,
            ReportImports imports,
            SumsAsText sums,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.regions = regions;
        this.stored = stored;
        this.files = files;
        this.meetings = meetings;
        this.reports = reports;
        this.imports = imports;
        this.sums = sums;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Takes the file that this request handed over. */
    @Transactional
    ReportImport take(String regionCode, boolean dryRun) {
        String region = regions.get(regionCode).code();
        StoredFile file = stored.keepUpload(null, region);
        ReportFiles.Content content = files.read(file);
        List<ReportLine> lines = content.lines().stream()
                .map(line -> ReportLineReading.read(content.columns(), line, sums))
                .toList();
        Map<Integer, List<Held>> meant =
                held(lines.stream().filter(line -> line.faults().isEmpty()).toList(), region);
        List<Held> all =
                meant.values().stream().flatMap(Collection::stream).distinct().toList();
        Taking taking = reports.among(
                all.stream().map(Held::cooperativeId).distinct().toList(),
                all.stream().map(Held::id).toList());
        var judging = new JudgingLines(content.columns(), meant, taking, dryRun);
        List<JudgedLine> judged = lines.stream().map(judging::judge).toList();
        var sent = new ReportImport(
                ids.next(),
                region,
                file.id(),
                file.name(),
                dryRun,
                content.columns().ignored(),
                count(judged, Outcome.TAKEN),
                count(judged, Outcome.UNCHANGED),
                count(judged, Outcome.REFUSED),
                clock.now());
        imports.keep(
                sent, judged, new Sender(caller.get().subject(), caller.get().rolesInOrder()));
        return sent;
    }

    /** Which meetings are meant, by their minutes as they are while nobody else changes one of these cooperatives. */
    private Map<Integer, List<Held>> held(List<ReportLine> lines, String region) {
        Set<UUID> cooperatives = meetings.meant(lines, region).values().stream()
                .flatMap(Collection::stream)
                .map(Held::cooperativeId)
                .collect(Collectors.toSet());
        reports.hold(cooperatives);
        Map<Integer, List<Held>> held = new HashMap<>(meetings.meant(lines, region));
        held.replaceAll((line, all) -> all.stream()
                .filter(meeting -> cooperatives.contains(meeting.cooperativeId()))
                .toList());
        return held;
    }

    private static int count(List<JudgedLine> judged, Outcome outcome) {
        return Math.toIntExact(
                judged.stream().filter(line -> line.outcome() == outcome).count());
    }
}
