package dev.incipit.bench;

import dev.incipit.bench.corpus.Calibration;
import dev.incipit.bench.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench calibrate}: how like real papers the generated ones are. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = "Set generated papers beside real ones.")
final class CalibrateCommand implements Callable<Integer> {
  private final PrintWriter out;

  @Option(
      names = "--papers",
      paramLabel = "N",
      description = "How many papers are counted of each. Default: ${DEFAULT-VALUE}.")
  private long papers = 60_000;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Real papers, in any format that Incipit reads.")
  private List<Path> files = new ArrayList<>();

  CalibrateCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    Calibration calibration = new Calibration();
    for (Path file : files) {
      calibration.real(file.getFileName().toString(), file, papers);
    }
    calibration.generated(papers);
    out.println(Report.markdown(calibration.section(), ""));
    return 0;
  }
}
