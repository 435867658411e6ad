package dev.incipit.text;

import java.util.Arrays;
import java.util.Set;

/** Closed lists of word pieces by which {@link BrokenWord} judges hyphens before a space. */
final class WordPieces {
  /** Words that begin no second half: what follows shares its ending, or the hyphen is a dash. */
  static final Set<String> CONJUNCTIONS =
      words(
          """
          and or nor vs versus but und et oder plus through rather respectively with from without
          into onto as is are was were be been has have had can may might could would should will
          must than that this these those it its we our they their which who whose when where while
          if then thus however since because not no each such only also i there here some all both
          between among within using namely
          """);

  /** Prepositions and articles: links within a compound, or what follows a dash. */
  static final Set<String> LINKS = words("to the a an of in on at by for de");

  /** Heads of compounds with such a link: "built-in". */
  static final Set<String> TAKES_LINKS =
      words("built plug drop burn trade lead turn add follow check log sign spin");

  /** Compounds without a hyphen whose halves are both whole words. */
  static final Set<String> SOLID_WORDS =
      words(
          """
          mainstream framework frameworks network networks networking workshop workshops bottleneck
          bottlenecks however moreover therefore furthermore nevertheless nonetheless meanwhile
          whereas without within another although altogether together become becomes became because
          between feedback benchmark benchmarks benchmarking platform platforms understand
          understanding outperform outperforms outperformed outperforming overcome overcomes
          overhead overall overview dataset datasets metadata workflow workflows workload workloads
          software hardware throughput therein thereby whereby hereafter likewise otherwise
          background foreground underground baseline baselines pipeline pipelines guideline
          guidelines timeline deadline straightforward forward toward towards upward downward
          lightweight knowledge threshold thresholds breakthrough household households feature
          highlight highlights highlighting bitcoin blockchain blockchains smartphone smartphones
          database databases keyword keywords backward sometimes something somewhat everywhere
          bandwidth wavelength wavelengths wavefunction wavefunctions eigenvalue eigenvalues
          eigenvector eigenvectors landscape landscapes payload checkpoint checkpoints
          playground earthquake earthquakes nowadays themselves itself waveform waveforms waveguide
          waveguides superstring widespread worldwide online offline outcome outcomes output outputs
          input inputs income bypass password passwords interface interfaces itemset itemsets
          """);

  /** Beginnings after which a hyphen is often a part of the word. */
  static final Set<String> PREFIXES =
      words(
          """
          post pre non self multi co anti semi quasi pseudo cross high low real long short well full
          half near mid all ever all ill intra inter meta micro macro mini nano ultra infra super
          hyper poly bi tri uni mono tele bio geo neuro photo thermo electro hydro magneto opto
          socio spatio sub over under up down off on out one two three four five six first second
          third last large small fine coarse open closed free fixed hard soft light heavy fast slow
          deep wide narrow single double triple dual left right human data time space energy model
          state end key top bottom old new good best better less more most so then vice
          auto cyber e main cost power group order light life wave field point line
          """);

  /** Prefixes that mostly grow onto their word. */
  static final Set<String> FUSED_PREFIXES = words("re de in ex un en em dis");

  /** Words that the same prefixes keep a hyphen before. */
  static final Set<String> AFTER_FUSED_PREFIXES =
      words(
          """
          facto novo depth vivo vitro situ silico network house plane memory place line sample
          domain context between flight hospital person medium orbit band loop ante post game car
          cylinder degree distribution sensor store class game air phase process core
          """);

  /** Whole words that often end a compound, and no word that is written solid. */
  static final Set<String> COMPOUND_TAILS =
      words(
          """
          based dimensional driven dependent independent aware like level scale time order free type
          specific related guided assisted induced scattering term range space wave field body world
          art product consuming efficient effective known defined grained source loop form valued
          rank rate fold shot step stage state layer agent task modal domain mode matrix quality
          resolution depth performance energy frequency temperature density friendly sensitive
          robust optimal invariant oriented centric preserving coupled trained tuned tuning off out
          up down line side hand axis plane sided one two three four parameter particle
          """);

  /** Beginnings of broken words that are no prefixes with a hyphen and rarely words. */
  static final Set<String> BEGINNINGS =
      words(
          """
          con com col cor pro ap al ac ad af ag an ar as at ab be dis dif di em en im ir il mis ob oc
          op per par pa pos po prob pri prin prac pre sys syn sym sim sin sig tech mod mea meth mech
          mul num nu ne neu pe phe phy phys pow prop pub quan rec rep res ref rel req rea sce sce
          sec seg sel sem sen sep ser se si spec spe sta stan stat struc stra sta suc suf sug sup
          sur tem ten ter the there tra tran trans tur typ va vari ver vi vo vol cal cap car cat cer
          chal char chro cir cla clas cli clu co cog coun cri cur cy dam def dem des det dev deg
          dir do dom dy ef ele elec el es est ev eval exp ex ext fea fac fam fea fi fin fol fre fun
          func fur ge gen geo geom glo gra gre ha har he het hi hier hy ho id iden ind indi inf int
          ini its je jus knowl la lan lar lat le lin li lo loc ma mag man mar mat mechan me mem met
          mi min mo mon mor na nat nec neigh nor obj of ori or oth out ow particu pat pen peo phenom
          pic pla plat pop pred pres prev prec pref proc prod prog proj prom prov ques ra ran re
          reg regu rem ren rev ri ro ru sa sam sat scal sca sci sho sho soft spa spon squa stor
          strat strin stu subs subse su sum sustain swi tas ther thermody tho ti tio to tor tra tru
          un understan us ut var vec veri vis wea wi wor accu accord algo analy appro approx archi
          asso assump atten avail behav bene capa chan classi collabo combi commu compa compe comple
          compu concen condi config consid consis cont contin contri conven conver corre corres
          corpo creat decom demon deploy descrip deter differ dimen discov distin distri diver
          ecolo econo effi emer environ equa equiv estab esti evolu exam exist exper explo expo
          exten frame frequen functional funda gener gover hetero homo hyper illus imple impor incor
          increas indepen indi individ indus influ infor infras inher inno inte integ intel inter
          interac interest interp intro inves invest knowl langu learn linguis maxi mecha mini modu
          moti multipl natu navi neces numer observ obser obtain occur oper opti orga organ origi
          oscil parti pattern perfor phenome physi popu poten pow preci prefer presen previ princi
          proba proce propa propor proper protec provi publi quali quanti radi rec recog recon
          refer rele reli repre reso respec resul robus satis seman separ seque signifi simu simul
          singu situa solu sophis speci specif stabi standar stoch stochas strate subs substan
          suffi sugges super symme synth synthe tempera termi theo thermo tradi trajec transf
          transi turbu typi unders univer vari vel veri visu
          """);

  /** Heads in i or u that stand before a hyphen of their own. */
  static final Set<String> OPEN_WORDS =
      words(
          """
          multi semi anti mini quasi fermi calabi dirac taxi khz hopi gpu cpu tofu menu kondo nazi
          alibi safari wifi yeti delhi gaudi ricci levi weyl kähler bayesi bari pauli
          """);

  /** Endings that are no words, as they stand after the consonants of the last syllables. */
  static final Set<String> SUFFIXES =
      words(
          """
          ing ings ingly ingness ion ions ional ionally ioning ioned tion tions tional tionally
          ation ations ational ationally ition itions itional itionally ution utions etion
          otion ment ments mental mentally mentation mented menting ement ements ed ened er ers
          ic ics ical ically icity icism ist ists istic istics istically ism isms ify ifying ified
          ifies ifier ifiers ification ifications al ally ality alities ial ially iality ual ually
          ity ities ty ties ily able ably ability abilities ible ibly ibility ate ates ated ating
          ately ative atively atives ator ators atory ature atures ive ives ively ivity iveness ize
          izes ized izing izer izers ization izations ise ises ised ising isation isations ence
          ences ency encies ent ents ently ential entially ential ance ances ancy ant ants antly
          ancies ary aries arily ory ories orous ous ously ious iously eous eously uous uously
          ular ularly ularity arity arities lar larly or ors ure ures ural urally ured uring ature
          ian ians ial ium ia ias ogy ogies ological ologies ogical ography ographic ographical etry
          etries etric omic omics omy omies ological phy cy cies sis ses tic tics tical tically cal
          cally tem tems rithm rithms rithmic rithmically lem lems blem blems nique niques tance
          tances ple ples pler plest ply ble bles bly bling cle cles ture tures tural tured turing
          sure sures sured suring cess cesses cessing cessor cessors duce duces duced ducing duct
          ducts ducting duction ductions ductive ductor ductors ductivity sible sibly sibility
          posed poses posing pose posal posals position positions sent sents sented senting
          sentation sentations sentative dict dicts dicted dicting diction dictions dictive vent
          vents vented venting vention ventions ventional vide vides vided viding vious viously
          vestigate servation servations form formed ferent ference
          ferences ferential ferentiable quent quently quence quences sequent sequently scribe
          scribes scribed scribing scription scriptions tribute tributes tributed tribution
          tributions spond sponds sponding spondence struct structs structed structing struction
          structions structure structures tain tains tained taining tect tects tected tecting
          tection tector tectors tract tracts tracted traction gest gests gested gesting sult
          sults sulting sulted quire quires quired quiring lated lates lating lation lations
          lational lator lators ther thermore ward wards ever ness lessness ful fully ship ships
          some tively cient ciently ciency ciencies tial tially tials cial cially cious tious
          nal nally nals ral rally rals ular ulate ulates ulated ulating ulation ulations uracy
          eous nomial nomials eneous erate erates erated erating eration erations erator erators erative
          eter eters ometer ometers vergence verge verges verged verging plex plexity plexities
          ysis yses yze yzes yzed yzing yse ysed ysing namic namics namical mann mial mials
          gate gates gated gating gation gations hood borhood stone ling lings dle dles dling tle
          tled tling bility bilities oped tering fied nosis lier batic cillator cillators less est chronous
          chronized terize terized terizing cussed mology cates cation cations nian cian sian tian rian lian eon eons eous etal ian
          """
              .replace(" form formed ", " ")
              .replace(" gate gates gated gating ", " ")
              .replace(" ever ", " ")
              .replace(" stone ", " "));

  /** Whole words that look like such endings. */
  static final Set<String> SHORT_WORDS =
      words(
          """
          ring rings king kings sing string strings stringy spring springs thing things wing wings
          bring swing being action actions station stations nation nations motion motions notion
          notions option options portion lotion potion ration rate rates rated rating ratings state
          states stated stating plate plates plated plating gate gates gated gating date dates dated
          dating late private native dative static statics plastic plastics elastic acoustic basic
          basics sonic toxic topic topics logic logics critic critics tonic ionic cubic magic music
          public classic optic optics cosmic atomic vital total totals focal vocal local legal royal
          dual trial trials serial social special partial spatial radial facial racial cell city
          cities pity duty unity parity party parties dance lance chance stance stances science
          sciences sense hence fence tent cent cents rent agent agents event events scent extent
          plant plants grant grants giant glory story stories theory theories diary vary table tables
          stable cable cables fable viable wise rise rises size sizes sized prize noise noises
          noised poise tour four hour hours color colors colour factor factors sensor sensors tensor
          tensors vector vectors actor actors motor motors rotor rotors donor donors error errors
          mirror mirrors floor door prior priors sure pure cure cured curing fire fired wire wires
          wired media order ordered ordering orders letter letters water matter center centers centered
          fiber fibers paper papers power powers powered number numbers layer layers layered user
          users player players tier tiers peer peers per her over ever under other others super
          laser lasers driver drivers server servers cluster clusters clustered filter filters
          filtered buffer buffers carrier carriers barrier order red bed bred shed led fed need seed
          seeds feed speed speeds shear sheared clear near linear year years ear bar bars star stars
          car far solar polar planar scalar ion ions pion pions lion baryon fusion fission vision
          version versions tension tensions session sessions mission missions passion fiction
          friction section sections fraction fractions traction function functions functional
          junction junctions caption captions question questions mention mental dental rental
          lateral neutral central spiral viral plural oral moral rural neural plasma
          form forms formed forming type types phase phases base bases cases sis basis bias biased
          ling sampling coupling labeling modeling scaling filling billing ceiling feeling healing
          rolling pooling cooling heating testing setting settings getting cutting sharing sparing
          scoring storing learning training planning processing tuning turning
          morning meaning warning writing rating rotating creating seeking making taking working
          ranking thinking linking tracking packing checking looking speaking breaking walking
          talking moving saving giving living driving solving serving evolving having leaving
          proving curing during using causing closing losing housing raising rising passing missing
          crossing sensing dosing going doing seeing dying lying flying trying buying playing
          varying carrying copying saying paying time like line model table wave based free blue
          able form core mean ant sent vent pose posed position positions structure structures
          structured structuring complex process processes processing product products production
          duct ducts sequence sequences sequent press bond bonds bonding banding binding finding
          founding bounding grounding sounding rounding sending spending bending lending ending
          folding holding building branching matching switching stretching searching teaching
          reaching clustering filtering scattering tempering engineering ordering centering
          steering mixing relaxing indexing phasing spin splitting hitting fitting sitting
          """
              .replace(" sent vent pose posed ", " ")
              .replace(" ion ions ", " ")
              .replace(" sis ", " ")
              .replace(" ling ", " ")
              .replace(" mental ", " "));

  private WordPieces() {}

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.strip().split("\\s+")));
  }
}
