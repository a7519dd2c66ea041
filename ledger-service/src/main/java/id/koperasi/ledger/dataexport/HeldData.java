package id.koperasi.ledger.dataexport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.koperasi.ledger.dataexport.PersonData.CooperativeData;
import id.koperasi.ledger.dataexport.PersonData.MemberData;
import id.koperasi.ledger.dataexport.PersonData.Section;
import id.koperasi.ledger.member.Member;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.member.SealedFields;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what is held on a person. Whoever calls it has made sure that he may, and that it is on record. */
@ApplicationScoped
class HeldData {

    private static final int MOST = 100;
    private static final TypeReference<List<Map<String, @Nullable Object>>> ROWS = new TypeReference<>() {};
    private static final String COOPERATIVES = """
            select b.cooperative_id, b.name
              from book b
             where b.cooperative_id in (
                select m.cooperative_id from member m where m.person = :person
                union
                select a.cooperative_id from membership_application a where a.person = :person
                union
                select o.cooperative_id from officer o where o.person = :person)
               and (:only = '' or b.cooperative_id = cast(nullif(:only, '') as uuid))
               and (:region = '' or region_within(b.village_code, array[:region]))
             order by b.name, b.cooperative_id
             limit :most""";
    private static final String OF_MEMBER =
            "select about, cast(rows as text) as rows from data_of_member(:cooperative, :member) where rows is not null";
    private static final String OF_PERSON =
            "select about, cast(rows as text) as rows from data_of_person(:cooperative, :person) where rows is not null";

    private final EntityManager entities;
    private final Members members;
    private final SealedFields sealed;
    private final ObjectReader rows;
    private final BusinessClock clock;

    HeldData(EntityManager entities, Members members, SealedFields sealed, ObjectMapper json, BusinessClock clock) {
        this.entities = entities;
        this.members = members;
        this.sealed = sealed;
        this.rows = json.readerFor(ROWS).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.clock = clock;
    }

    /** In every cooperative, in those of the region of a program, or in one alone. */
    PersonData of(PersonReference person, @Nullable String clientRegion, @Nullable UUID only) {
        List<?> cooperatives = entities.createNativeQuery(COOPERATIVES, Tuple.class)
                .setParameter("person", person.value())
                .setParameter("only", only == null ? "" : only.toString())
                .setParameter("region", clientRegion == null ? "" : clientRegion)
                .setParameter("most", MOST)
                .getResultList();
        return new PersonData(
                clock.now(),
                clientRegion,
                cooperatives.stream()
                        .map(Tuple.class::cast)
                        .map(row -> in(row.get("cooperative_id", UUID.class), row.get("name", String.class), person))
                        .toList());
    }

    private CooperativeData in(UUID cooperativeId, String name, PersonReference person) {
        List<MemberData> records = members
                .find("key.cooperativeId = ?1 and person = ?2", Sort.by("number"), cooperativeId, person.value())
                .range(0, MOST - 1)
                .list()
                .stream()
                .map(member -> of(cooperativeId, member))
                .toList();
        List<?> beside = entities.createNativeQuery(OF_PERSON, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("person", person.value())
                .getResultList();
        return new CooperativeData(cooperativeId, name, records, sections(beside));
    }

    private MemberData of(UUID cooperativeId, Member member) {
        Nik nik = sealed.nikOf(cooperativeId, member);
        List<?> held = entities.createNativeQuery(OF_MEMBER, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", member.id())
                .getResultList();
        return new MemberData(
                member.id(),
                member.number(),
                sealed.nameOf(cooperativeId, member),
                nik == null ? null : nik.reveal(),
                member.isFounder(),
                member.extraordinary(),
                member.admittedOn(),
                member.status(),
                sections(held));
    }

    private List<Section> sections(List<?> held) {
        return held.stream()
                .map(Tuple.class::cast)
                .map(row -> new Section(row.get("about", String.class), read(row.get("rows", String.class))))
                .toList();
    }

    private List<Map<String, @Nullable Object>> read(String written) {
        try {
            return rows.readValue(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is held on a person cannot be read", e);
        }
    }
}
