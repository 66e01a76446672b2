package dev.subclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "secretAccessKey: wJalrX/K7 # x | secretAccessKey: ********* # x",
        "{\"AWS_SECRET_ACCESS_KEY\": \"wJalrX\", \"A\": 1} | {\"AWS_SECRET_ACCESS_KEY\": \"******\", \"A\": 1}",
        "\"AWS_SECRET_ACCESS_KEY\": {\"value\": \"wJalrX\"} | \"AWS_SECRET_ACCESS_KEY\": {\"value\": \"******\"}",
        "AWS_SECRET_ACCESS_KEY: ${aws.login.secretAccessKey} | AWS_SECRET_ACCESS_KEY: ${aws.login.secretAccessKey}",
        "roleArn: arn:aws:iam::1:role/x | roleArn: arn:aws:iam::1:role/x",
      })
  void aKeyBecomesStars(String line, String shown) {
    assertEquals(shown, Secrets.masked(line));
  }
}
