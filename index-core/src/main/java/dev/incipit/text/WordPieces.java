package dev.incipit.text;

import java.util.Arrays;
import java.util.Set;

/** Closed lists of word pieces by which {@link BrokenWord} judges hyphens before a space. */
final class WordPieces {
  /** Words that begin no second half: what follows shares its ending, or the hyphen is a dash. */
  static final Set<String> CONJUNCTIONS =
      words(
          """
          all also among and are as be because been between both but can could each et from had
          has have here however i if into is it its may might must namely no nor not oder only
          onto or our plus rather respectively should since some such than that their then there
          these they this those through thus und using versus vs was we were when where which
          while who whose will with within without would
          """);

  /** Prepositions and articles: links within a compound, or what follows a dash. */
  static final Set<String> LINKS = words("a an at by de for in of on the to");

  /** Heads of compounds with such a link: "built-in". */
  static final Set<String> TAKES_LINKS =
      words(
          """
          add built burn check drop follow lead log plug sign spin trade turn
          """);

  /** Compounds without a hyphen whose halves are both whole words. */
  static final Set<String> SOLID_WORDS =
      words(
          """
          although altogether another background backward bandwidth baseline baselines became
          because become becomes benchmark benchmarking benchmarks between bitcoin blockchain
          blockchains bottleneck bottlenecks breakthrough bypass checkpoint checkpoints database
          databases dataset datasets deadline downward earthquake earthquakes eigenvalue
          eigenvalues eigenvector eigenvectors everywhere feature feedback foreground forward
          framework frameworks furthermore guideline guidelines hardware hereafter highlight
          highlighting highlights household households however income input inputs interface
          interfaces itemset itemsets itself keyword keywords knowledge landscape landscapes
          lightweight likewise mainstream meanwhile metadata moreover network networking networks
          nevertheless nonetheless nowadays offline online otherwise outcome outcomes outperform
          outperformed outperforming outperforms output outputs overall overcome overcomes
          overhead overview password passwords payload pipeline pipelines platform platforms
          playground smartphone smartphones software something sometimes somewhat straightforward
          superstring themselves thereby therefore therein threshold thresholds throughput
          timeline together toward towards underground understand understanding upward waveform
          waveforms wavefunction wavefunctions waveguide waveguides wavelength wavelengths whereas
          whereby widespread within without workflow workflows workload workloads workshop
          workshops worldwide
          """);

  /** Prefixes that hardly ever grow onto their word. */
  static final Set<String> FIRM_PREFIXES = words("ill non self well");

  /** Beginnings after which a hyphen is often a part of the word. */
  static final Set<String> PREFIXES =
      words(
          """
          all anti auto best better bi bio bottom closed co coarse cost cross cyber data deep
          double down dual e electro end energy ever fast field fine first five fixed four free
          full geo good group half hard heavy high human hydro hyper ill infra inter intra key
          large last left less life light line long low macro magneto main meta micro mid mini
          model mono more most multi nano narrow near neuro new non off old on one open opto order
          out over photo point poly post power pre pseudo quasi real right second self semi short
          single six slow small so socio soft space spatio state sub super tele then thermo third
          three time top tri triple two ultra under uni up vice wave well wide
          """);

  /** Prefixes that mostly grow onto their word. */
  static final Set<String> FUSED_PREFIXES = words("de dis em en ex in re un");

  /** Words that the same prefixes keep a hyphen before. */
  static final Set<String> AFTER_FUSED_PREFIXES =
      words(
          """
          air ante band between body cabin car class context copyedited core cylinder date degree
          depth distribution domain facto field flight game hand hospital house line loop medium
          memory network novo orbit person phase place plane post process sample sensor silico
          situ store trap vacuum vehicle vitro vivo
          """);

  /** Whole words that often end a compound, and no word that is written solid. */
  static final Set<String> COMPOUND_TAILS =
      words(
          """
          agent art assisted aware axis based body centric consuming coupled defined density
          dependent depth dimensional domain down driven effective efficient energy field fold
          form four free frequency friendly grained guided hand independent induced invariant
          known layer level like line loop matrix modal mode off one optimal order oriented out
          parameter particle performance plane preserving product quality range rank rate related
          resolution robust scale scattering sensitive shot side sided source space specific stage
          state step task temperature term three time trained tuned tuning two type up valued wave
          world
          """);

  /** Beginnings of broken words that are no prefixes with a hyphen and rarely words. */
  static final Set<String> BEGINNINGS =
      words(
          """
          ab ac accord accu ad af ag al algo an analy ap appro approx ar archi as asso assump at
          atten avail be behav bene cal capa cer chal chan char chro cir cla clas classi cli clu
          cog col collabo com combi commu compa compe comple compu con concen condi config consid
          consis cont contin contri conven conver cor corpo corre corres coun creat cri cur cy dam
          decom def deg dem demon deploy des descrip det deter di dif dimen dir discov distin
          distri diver do dom dy ecolo econo ef effi el ele elec emer environ equa equiv es est
          estab esti ev eval evolu exp exper explo expo ext exten fac fam fea fi fin fol fre
          frequen fun func functional funda fur ge gen gener geom glo gover gra gre ha har het
          hetero hi hier homo hy id iden il illus im imple impor incor increas ind indepen indi
          individ indus influ infor infras inher ini inno int inte integ intel interac interp
          intro inves ir its je jus knowl la lan langu lar lat le li lin linguis lo loc ma mar mat
          maxi me mea mech mecha mechan mem met meth mi mis mo mod modu mon mor moti mul na nat
          natu navi ne nec neces neigh neu nor nu num numer ob obj obser observ oc of op oper opti
          or orga ori origi oscil oth ow pa par parti particu pat pe peo perfor phe phenom phenome
          phy phys physi pla plat po popu pos poten pow prec preci pred pref prefer pres presen
          prev previ pri prin princi pro prob proba proc proce prod prog proj prom prop propa
          proper propor protec prov provi pub publi quali quan quanti ra radi rea rec recog recon
          ref reg regu rel rele reli rem ren rep repre req res reso respec resul rev ri ro robus
          ru sa sat satis sca scal sce sci se sec seg sel sem seman sen sep separ seque ser si sig
          signifi sim simu simul sin singu situa solu sophis spa spe spec speci specif spon squa
          sta stabi stan standar stat stoch stochas stor stra strat strate strin struc stu su subs
          subse substan suc suf suffi sug sugges sum sup sur sustain sym symme syn synth synthe
          sys tas tech tem tempera ten ter termi the theo ther there thermody ti to tor tra tradi
          trajec tran trans transf transi tru tur turbu typ typi unders understan univer us ut va
          var vari vec vel ver veri vi vis visu vo vol wi
          """);

  /** Heads in i or u that stand before a hyphen of their own. */
  static final Set<String> OPEN_WORDS =
      words(
          """
          alibi alkali anti bari calabi cpu delhi dirac fermi gaudi gpu hopi khz kondo kähler levi
          menu mini multi nazi pauli quasi ricci safari semi taxi tofu weyl wifi yeti
          """);

  /** Endings that are no words, as they stand after the consonants of the last syllables. */
  static final Set<String> SUFFIXES =
      words(
          """
          abilities ability able ably al alities ality ally ance ances ancies ancy ant antly ants
          aries arily arities arity ary ate ated ately ates ating ation ational ationally ations
          ative atively atives ator ators atory ature atures batic bilities bility ble blem blems
          bles bling bly borhood cal cally cates cation cations ception ceptual cess cesses
          cessing cessor cessors chronized chronous cial cially cian ciencies ciency cient ciently
          cies cillator cillators cious cle cles cussed cy dict dicted dicting diction dictions
          dictive dicts dle dles dling duce duced duces ducing duct ducting duction ductions
          ductive ductivity ductor ductors ducts ed ement ements ence ences encies ency ened
          eneous ent ential entially ently ents eon eons eous eously er erate erated erates
          erating eration erations erative erator erators ers est eter eters etion etric etries
          etry ference ferences ferent ferentiable ferential fied formance formances ful fully
          gation gations gest gested gesting gests hood ia ial iality ially ian ians ias ibility
          ible ibly ic ical ically icism icity ics ification ifications ified ifier ifiers ifies
          ify ifying ily ing ingly ingness ings ion ional ionally ioned ioning ions ious iously
          isation isations ise ised ises ising ism isms ist istic istically istics ists ities
          ition itional itionally itions ity ium ive ively iveness ives ivity ization izations ize
          ized izer izers izes izing lar larly lated lates lating lation lational lations lator
          lators lem lems less lessness lian lier ling lings mann ment mental mentally mentation
          mented menting ments mial mials mology nal nally nals namic namical namics ness nian
          nique niques nomenology nomial nomials nosis ogical ogies ographic ographical ography
          ogy ological ologies ometer ometers omic omics omies omy oped or ories orous ors ory
          otion ous ously phy ple pler ples plest plex plexities plexity ply posal posals pose
          posed poses posing position positions quence quences quent quently quire quired quires
          quiring ral rally rals rian rithm rithmic rithmically rithms scribe scribed scribes
          scribing scription scriptions sent sentation sentations sentative sented senting sents
          sequent sequently servation servations ses ship ships sian sibility sible sibly sis some
          sonnel spective spectives spond spondence sponding sponds struct structed structing
          struction structions structs structure structures sult sulted sulting sults sure sured
          sures suring tain tained taining tains tance tances tect tected tecting tection tector
          tectors tects tem tems tering terize terized terizing ther thermore tial tially tials
          tian tic tical tically tics ties tion tional tionally tions tious tively tle tled tling
          tract tracted traction tracts tribute tributed tributes tribution tributions tural ture
          tured tures turing ty ual ually ular ularity ularly ulate ulated ulates ulating ulation
          ulations uous uously uracy ural urally ure ured ures uring ution utions vent vented
          venting vention ventional ventions vents verge verged vergence verges verging vestigate
          vide vided vides viding vious viously ward wards yse ysed yses ysing ysis yze yzed yzes
          yzing
          """);

  /** Whole words that look like such endings. */
  static final Set<String> SHORT_WORDS =
      words(
          """
          able ant bed best bias bred bring cable cent cents chance cities city cure cured curing
          dance date dated dates dating dative doped dual duct ducts during fable fed fence five
          gate gated gates gating glory grant grants hence her ion ions king kings lance late led
          lion lotion metric motion nation nations native nest notion parity per pion pions pity
          plant plants plate plated plates plating plural position positions potion prize pure
          rate rated rates rating ration red rent rest ring rings rise rises rising rural scent
          sequent shed sing size sized sizes spring springs stable stance stances state stated
          states stating station stations stories story string strings structure structures sure
          swing table tent test thing things traction trial vary west wing wings wise
          """);

  private WordPieces() {}

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.strip().split("\\s+")));
  }
}
