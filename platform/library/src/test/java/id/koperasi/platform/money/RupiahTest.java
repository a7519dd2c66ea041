package id.koperasi.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RupiahTest {

    private static final long SEED = 20_251_207;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1222.5, 122250",
        "1222.50, 122250",
        "1222.500, 122250",
        "9490152.50, 949015250",
        "-0.01, -1",
        "1e3, 100000",
        "1.25e1, 1250",
        "90000000000000, 9000000000000000",
        "-9e13, -9000000000000000",
        "70000000000000, 7000000000000000",
        "69999999999999.99, 6999999999999999",
        "70000000000001, 7000000000000100",
    })
    void readsWholeSen(BigDecimal rupiah, long sen) {
        assertThat(Rupiah.parse(rupiah)).isEqualTo(Rupiah.ofSen(sen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.001",
                "1222.505",
                "1e-3",
                "1e-999999999",
                "90000000000000.01",
                "-90000000000000.01",
                "90000000000001",
                "1e999999999",
                "-1e999999999",
                "70000000000000.01",
                "-70000000000000.5",
                "92233720368547758.08",
            })
    void refusesWhatIsNoAmount(BigDecimal rupiah) {
        assertThatThrownBy(() -> Rupiah.parse(rupiah)).isInstanceOf(NotAnAmountException.class);
    }

    /** The claim behind MAX_WITH_SEN, tried on the doubles that a JavaScript client holds. */
    @Test
    void aDoubleTellsEverySenApartUpToTheLimitAndNotUpToTheNext() {
        var random = new Random(SEED);
        LongStream near = random.longs(10_000, 0, 1_000_000).map(below -> Rupiah.MAX_WITH_SEN.sen() - below);
        LongStream anywhere = random.longs(10_000, 0, Rupiah.MAX_WITH_SEN.sen());

        assertThat(LongStream.concat(near, anywhere)).allSatisfy(sen -> {
            BigDecimal written = Rupiah.ofSen(sen).toBigDecimal();
            assertThat(new BigDecimal(Double.toString(written.doubleValue()))).isEqualByComparingTo(written);
        });
        assertThat(Double.parseDouble("80000000000000.01")).isEqualTo(Double.parseDouble("80000000000000.02"));
    }

    @Test
    void refusesToOverflow() {
        var most = Rupiah.ofSen(Long.MAX_VALUE);
        var least = Rupiah.ofSen(Long.MIN_VALUE);
        var one = Rupiah.ofSen(1);

        assertThatThrownBy(() -> most.plus(one)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(one)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negate).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(new BigDecimal("1.0001"), RoundingMode.HALF_EVEN))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rupiah.of(Long.MAX_VALUE / 10)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void addsSubtractsAndComparesAsWholeNumbersDo() {
        var fee = Rupiah.ofSen(122_250);

        assertThat(fee.plus(Rupiah.of(1)).minus(fee)).isEqualTo(Rupiah.of(1));
        assertThat(fee.negate().plus(fee)).isEqualTo(Rupiah.ZERO);
        assertThat(fee.times(7)).isEqualTo(Rupiah.ofSen(855_750));
        assertThat(fee).isGreaterThan(Rupiah.of(1_222)).isLessThan(Rupiah.of(1_223));
        assertThat(fee.isPositive()).isTrue();
        assertThat(fee.negate().isNegative()).isTrue();
        assertThat(fee.min(Rupiah.of(1)))
                .isEqualTo(Rupiah.of(1))
                .isEqualTo(Rupiah.of(1).min(fee));
        assertThat(Rupiah.ZERO.isZero()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "122250, 0.5, HALF_UP, 61125",
        "5, 0.5, HALF_UP, 3",
        "5, 0.5, HALF_EVEN, 2",
        "-5, 0.5, HALF_UP, -3",
        "-5, 0.5, DOWN, -2",
        "300000000000, 0.0025, HALF_EVEN, 750000000",
    })
    void roundsOnceWhenARateIsApplied(long sen, BigDecimal rate, RoundingMode rounding, long expected) {
        assertThat(Rupiah.ofSen(sen).times(rate, rounding)).isEqualTo(Rupiah.ofSen(expected));
    }

    @Test
    void roundsATotalToWholeRupiah() {
        assertThat(Rupiah.ofSen(122_250).toWholeRupiah(RoundingMode.HALF_UP)).isEqualTo(Rupiah.of(1_223));
        assertThat(Rupiah.ofSen(-122_250).toWholeRupiah(RoundingMode.HALF_EVEN)).isEqualTo(Rupiah.of(-1_222));
    }

    @Test
    void splitsWithTheLargerPartsFirst() {
        assertThat(Rupiah.of(100).split(3)).extracting(Rupiah::sen).containsExactly(3_334L, 3_333L, 3_333L);
        assertThat(Rupiah.of(-100).split(3)).extracting(Rupiah::sen).containsExactly(-3_334L, -3_333L, -3_333L);
        assertThat(Rupiah.ofSen(1).split(3)).extracting(Rupiah::sen).containsExactly(1L, 0L, 0L);
        assertThatThrownBy(() -> Rupiah.of(1).split(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesTheLeftoverSenToTheLargestFraction() {
        // Exact shares 16.67, 33.33 and 50.00: the sen that is left belongs to the first.
        assertThat(Rupiah.ofSen(100).allocate(1, 2, 3)).extracting(Rupiah::sen).containsExactly(17L, 33L, 50L);
        // Exact shares 33.33, 16.67 and 50.00: now it belongs to the second.
        assertThat(Rupiah.ofSen(100).allocate(2, 1, 3)).extracting(Rupiah::sen).containsExactly(33L, 17L, 50L);
        assertThat(Rupiah.ofSen(10).allocate(0, 1, 0, 1, 1))
                .extracting(Rupiah::sen)
                .containsExactly(0L, 4L, 0L, 3L, 3L);
    }

    @Test
    void refusesWeightsThatDivideNothing() {
        assertThatThrownBy(() -> Rupiah.of(1).allocate()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rupiah.of(1).allocate(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rupiah.of(1).allocate(2, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever the amount and the weights: nothing lost, nobody further than a sen from his exact share. */
    @Test
    void allocatesEverySenFairly() {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            long sen = random.nextLong() >> random.nextInt(63);
            long[] weights = random.longs(1 + random.nextInt(20), 0, Long.MAX_VALUE)
                    .map(weight -> weight >> random.nextInt(63))
                    .toArray();
            weights[0]++;

            List<Rupiah> parts = Rupiah.ofSen(sen).allocate(weights);

            assertThat(sum(parts)).as("round %d", round).isEqualTo(BigInteger.valueOf(sen));
            assertFair(sen, weights, parts);
            assertThat(Rupiah.ofSen(sen).allocate(weights)).isEqualTo(parts);
        }
    }

    @Test
    void allocatesTheWholeRangeOfLong() {
        assertThat(sum(Rupiah.ofSen(Long.MIN_VALUE).split(1))).isEqualTo(BigInteger.valueOf(Long.MIN_VALUE));
        assertThat(sum(Rupiah.ofSen(Long.MIN_VALUE).split(7))).isEqualTo(BigInteger.valueOf(Long.MIN_VALUE));
        assertThat(sum(Rupiah.ofSen(Long.MAX_VALUE).allocate(Long.MAX_VALUE, Long.MAX_VALUE, 1)))
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE));
    }

    @Test
    void speaksIndonesian() {
        assertThat(Rupiah.ofSen(122_250)).hasToString("Rp1.222,50");
        assertThat(Rupiah.ofSen(-5)).hasToString("-Rp0,05");
        assertThat(Rupiah.ZERO).hasToString("Rp0,00");
        assertThat(Rupiah.MAX).hasToString("Rp90.000.000.000.000,00");
        assertThat(Rupiah.ofSen(Long.MIN_VALUE)).hasToString("-Rp92.233.720.368.547.758,08");
    }

    @Test
    void keepsSenInTheDatabase() {
        var converter = new RupiahConverter();

        assertThat(converter.convertToDatabaseColumn(Rupiah.ofSen(122_250))).isEqualTo(122_250L);
        assertThat(converter.convertToEntityAttribute(122_250L)).isEqualTo(Rupiah.ofSen(122_250));
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }

    private static BigInteger sum(List<Rupiah> parts) {
        return parts.stream().map(part -> BigInteger.valueOf(part.sen())).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static void assertFair(long sen, long[] weights, List<Rupiah> parts) {
        BigInteger total =
                LongStream.of(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        for (int i = 0; i < weights.length; i++) {
            BigInteger exact = BigInteger.valueOf(sen).multiply(BigInteger.valueOf(weights[i]));
            BigInteger got = BigInteger.valueOf(parts.get(i).sen()).multiply(total);
            assertThat(got.subtract(exact).abs()).isLessThan(total);
        }
    }
}
