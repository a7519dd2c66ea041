package id.koperasi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveJsonTest {

    private record Person(@Nullable Nik nik, @Nullable PhoneNumber phone) {}

    private record RevealedPerson(Revealed nik, Sensitive phone) {}

    private static final String NIK = "3201074508900001";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void readsPlainAndWritesMasked() throws JsonProcessingException {
        var person = json.readValue("{\"nik\":\"" + NIK + "\",\"phone\":\"0812 3456 7801\"}", Person.class);

        assertThat(person).isEqualTo(new Person(Nik.parse(NIK), PhoneNumber.parse("081234567801")));
        assertThat(json.writeValueAsString(person))
                .isEqualTo("{\"nik\":\"32************01\",\"phone\":\"+62********01\"}");
    }

    @Test
    void masksInListsMapsAndKeysAndTrees() throws JsonProcessingException {
        var nik = Nik.parse(NIK);
        Map<Sensitive, Object> map = Map.of(nik, List.of(nik));

        assertThat(json.writeValueAsString(map)).isEqualTo("{\"32************01\":[\"32************01\"]}");
        assertThat(json.valueToTree(nik).toString()).isEqualTo("\"32************01\"");
        assertThat(json.writeValueAsString(new Object[] {nik})).isEqualTo("[\"32************01\"]");
    }

    @Test
    void refusesWithTheRuleAndWithoutTheValue() {
        assertThatThrownBy(() -> json.readValue("{\"nik\":\"3201070513900001\"}", Person.class))
                .isInstanceOfSatisfying(MismatchedInputException.class, e -> {
                    assertThat(e.getOriginalMessage()).isEqualTo(NikRefusal.MONTH.en());
                    assertThat(e.getPath()).singleElement().hasFieldOrPropertyWithValue("fieldName", "nik");
                })
                .cause()
                .isInstanceOfSatisfying(
                        RefusedValueException.class,
                        e -> assertThat(e.refusal()).isEqualTo(NikRefusal.MONTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {NIK, "[\"" + NIK + "\"]", "true", "{\"digits\":\"" + NIK + "\"}", NIK + ".0"})
    void readsOnlyStrings(String value) {
        assertThatThrownBy(() -> json.readValue("{\"nik\":" + value + "}", Person.class))
                .isInstanceOfSatisfying(
                        MismatchedInputException.class,
                        e -> assertThat(e.getOriginalMessage()).isEqualTo("expected a string"));
    }

    @Test
    void readsNullAsAbsent() throws JsonProcessingException {
        assertThat(json.readValue("{\"nik\":null}", Person.class)).isEqualTo(new Person(null, null));
    }

    @Test
    void showsThePlainValueOnlyBehindTheGate() throws JsonProcessingException {
        var audited = new ArrayList<String>();
        var access = new PersonalDataAccess((value, unmasking) ->
                audited.add(value.masked() + " " + unmasking.subject() + " " + unmasking.purpose()));

        var revealed = access.reveal(Nik.parse(NIK), new Unmasking("row-7", "check against the card"));
        var view = new RevealedPerson(revealed, PhoneNumber.parse("081234567801"));

        assertThat(json.writeValueAsString(view)).isEqualTo("{\"nik\":\"" + NIK + "\",\"phone\":\"+62********01\"}");
        assertThat(view.toString()).doesNotContain(NIK);
        assertThat(audited).containsExactly("32************01 row-7 check against the card");
    }

    @Test
    void aGateThatRefusesLeavesNothingToShow() {
        var access = new PersonalDataAccess((value, unmasking) -> {
            throw new SecurityException("closed");
        });

        assertThatThrownBy(() -> access.reveal(Nik.parse(NIK), new Unmasking("row-7", "curiosity")))
                .isInstanceOf(SecurityException.class)
                .hasMessageNotContaining(NIK);
    }

    @Test
    void nobodyUnmasksWithoutAPurpose() {
        assertThatThrownBy(() -> new Unmasking("row-7", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Unmasking("", "check")).isInstanceOf(IllegalArgumentException.class);
    }
}
