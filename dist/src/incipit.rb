# A formula for Homebrew. Fill in where the archive is published, and its checksum.
class Incipit < Formula
  desc "Full-text search for research listings"
  homepage "HOMEPAGE"
  url "HOMEPAGE/incipit-VERSION.tar.gz"
  sha256 "CHECKSUM"
  license "Apache-2.0"
  depends_on "openjdk"

  def install
    libexec.install Dir["*"]
    (bin/"incipit").write_env_script libexec/"incipit", JAVA_HOME: Formula["openjdk"].opt_prefix
    bash_completion.install libexec/"share/incipit.bash" => "incipit"
    man1.install libexec/"share/incipit.1"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/incipit --version")
  end
end
