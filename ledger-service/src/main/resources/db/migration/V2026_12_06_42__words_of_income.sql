-- Cash books suggest the accounts that the teller's forms post to: what a unit hands over is no sale, nor is the fee of an
-- agent or the interest of a bank.
update cash_vocabulary set account = '442' where words = 'bagi hasil' and account = '421';
update cash_vocabulary set account = '441'
 where words in ('laba brilink', 'bunga bank', 'jasa giro') and account = '421';
