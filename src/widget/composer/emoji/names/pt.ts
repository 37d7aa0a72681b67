/* oxlint-disable max-lines -- a list */
/** Written by scripts/emojiNames.ts; the names are from Unicode CLDR by way of emojibase. */
export const names: string = `😀|rosto risonho|engraçado feliz lol|0|
😃|rosto risonho com olhos bem abertos|boca feliz olhos arregalados|0|
😄|rosto risonho com olhos sorridentes|aberta boca engraçado|0|
😁|rosto contente com olhos sorridentes|feliz olhos sorrindo rindo|0|
😆|rosto risonho com olhos semicerrados|gargalhada gargalhando hahaha|0|
😅|rosto risonho com gota de suor|estressada estressado nervoso|0|
🤣|rolando no chão de rir|choro engraçada feliz|0|
😂|rosto chorando de rir|alegria engraçada engraçado|0|
🙂|rosto levemente sorridente|feliz rosto sorrindo sorriso|0|
🙃|rosto de cabeça para baixo|rosto invertido|0|
🫠|rosto derretendo|calor derreter desaparecer|0|
😉|rosto com olho piscando|flerte piscada rosto piscando|0|
😊|rosto sorridente com olhos sorridentes|alegre encabulada envergonhada|0|
😇|rosto sorridente com auréola|anjinho anjo inocente|0|
🥰|rosto sorridente com 3 corações|amando amei amo|0|
😍|rosto sorridente com olhos de coração|amor apaixonado olhar apaixonado|0|
🤩|rosto com olhar maravilhado|estrela gargalhando olhos|0|
😘|rosto mandando um beijo|flerte jogando beijos mandando beijo|0|
😗|rosto beijando|beijo rosto com beijo|0|
☺️|rosto sorridente|corada corado relaxado|0|
😚|rosto beijando com olhos fechados|beijando com os olhos fechados beijinho mandando beijo|0|
😙|rosto beijando com olhos sorridentes|beijar e sorrir beijinho beijos|0|
🥲|rosto sorridente com lágrima|aliviada chorar contente|0|
😋|rosto saboreando comida|apetitoso comida gostosa delicioso|0|
😛|rosto mostrando a língua|língua para fora rosto com língua para fora|0|
😜|rosto piscando e com língua para fora|brincadeira língua para fora com piscadela piscadela|0|
🤪|rosto bizarro|cara de maluco doida doido|0|
😝|rosto com olhos semicerrados e língua para fora|eca horrível língua para fora com os olhos fechados|0|
🤑|rosto com cifrões|avarenta caro cifrão|0|
🤗|rosto abraçando|abraço carinho feliz|0|
🤭|rosto com a mão sobre a boca|hehe ops risadinha|0|
🫢|rosto com olhos abertos e mão sobre a boca|assustada chocada descrença|0|
🫣|rosto com olho espiando|cativada cativado envergonhada|0|
🤫|rosto fazendo sinal de silêncio|faça silêncio fica quieta quieta|0|
🤔|rosto pensativo|curiosa curioso dúvida|0|
🫡|rosto saudando|boa sorte exército ok|0|
🤐|rosto com boca de zíper|boca fechada calada calado|0|
🤨|rosto com sobrancelha levantada|ceticismo confusa confuso|0|
😐️|rosto neutro|putz rosto sem emoção sem comentários|0|
😑|rosto inexpressivo|aff inespressiva inespressivo|0|
😶|rosto sem boca|calada calado quieto|0|
🫥|rosto com linha pontilhada|deprimida desaparecer esconder|0|
😶‍🌫️|rosto nas nuvens|cabeça nas nuvens distraído rosto no nevoeiro|0|
😏|rosto com sorriso maroto|flerte sorriso maldoso sorriso malicioso|0|
😒|rosto aborrecido|aff blasé nada engraçado|0|
🙄|rosto com olhos revirados|olhando para cima revirando os olhos rolando os olhos|0|
😬|rosto expressando desagrado|careta fazendo careta rosto fazendo careta|0|
😮‍💨|rosto exalando|alívio assobio assopro|0|
🤥|rosto de mentiroso|mentindo mentira nariz crescendo|0|
🫨|rosto tremendo|choque louco loucura|0|
🙂‍↔️|cabeça virando de um lado para o outro|balançar cabeça balançando na horizontal negar|0|
🙂‍↕️|cabeça balançando na vertical|confirmação sim|0|
😌|rosto aliviado|alívio em paz zen|0|
😔|rosto deprimido|abatido chateado desanimado|0|
😪|rosto sonolento|cara de sono rosto com sono|0|
🤤|rosto babando|babar salivando|0|
😴|rosto dormindo|boa noite cama cansada|0|
🫩|rosto com olheiras|cansada cansado cansaço|0|
😷|rosto com máscara médica|doente gripado resfriado|0|
🤒|rosto com termômetro|de cama doente febre|0|
🤕|rosto com atadura na cabeça|acidentado doente ferimento|0|
🤢|rosto nauseado|doente enjoado enjoo|0|
🤮|rosto vomitando|doente nojenta nojento|0|
🤧|rosto espirrando|de cama doente espirro|0|
🥵|rosto fervendo de calor|febre febril insolação|0|
🥶|rosto gelado|abaixo de zero azul congelando|0|
🥴|rosto embriagado|alcoolizado boca ondulada bêbada|0|
😵|rosto atordoado|acabado doente morto|0|
😵‍💫|rosto com olhos em espiral|caramba confuso desnorteado|0|
🤯|cabeça explodindo|chocada chocado chocante|0|
🤠|rosto com chapéu de caubói|cara cara de cauboi cauboi|0|
🥳|rosto festivo|animação aniversário apito|0|
🥸|rosto disfarçado|bigode disfarce espião|0|
😎|rosto sorridente com óculos escuros|muito sol na boa sol|0|
🤓|rosto de nerd|cdf esperto estudioso|0|
🧐|rosto com monóculo|conservador|0|
😕|rosto confuso|indeciso não entendi não tenho certeza|0|
🫤|rosto com boca diagonal|confusão cético decepção|0|
😟|rosto preocupado|decepcionado|0|
🙁|rosto meio triste|tristeza tristinho|0|
☹️|rosto descontente|decepcionado decepção insatisfeito|0|
😮|rosto com boca aberta|boquiaberto empatia pasmo|0|
😯|rosto surpreso|espantado uau|0|
😲|rosto espantado|chocado estupefato totalmente chocado|0|
😳|rosto ruborizado|atordoado deslumbrado horrorizado|0|
🫪|rosto distorcido|ansiedade chocado inchado|0|
🥺|rosto implorando|olhar de cachorrinho olhos grandes perdão|0|
🥹|rosto segurando as lágrimas|admiração alegria chorar|0|
😦|rosto franzido com boca aberta|assustado decepcionado inesperado|0|
😧|rosto angustiado|sofrendo|0|
😨|rosto amedrontado|ansiedade assustado com medo|0|
😰|rosto ansioso com gota de suor|boca aberta nervoso rosto azul com suor frio|0|
😥|rosto triste, mas aliviado|decepcionado não ufa|0|
😢|rosto chorando|choro lágrimas triste|0|
😭|rosto chorando aos berros|chorando alto chorar infeliz|0|
😱|rosto gritando de medo|assustada assustado grito|0|
😖|rosto perplexo|bravo frustrado indignado|0|
😣|rosto perseverante|concentrado concentração dor de cabeça|0|
😞|rosto desapontado|decepção desapontamento rosto decepcionado|0|
😓|rosto cabisbaixo com gota de suor|rosto com suor frio suando frio suor frio|0|
😩|rosto desolado|aborrecido cansado cansei|0|
😫|rosto cansado|desesperado exausto|0|
🥱|rosto bocejando|bocejo cansada cansado|0|
😤|rosto soltando vapor pelo nariz|brava bravo furiosa|0|
😡|rosto furioso|bravo irado vermelho|0|
😠|rosto zangado|irado|0|
🤬|rosto com símbolos na boca|censurado fala mal|0|
😈|rosto sorridente com chifres|cara diabinho diabo|0|
👿|rosto zangado com chifres|bravo demônio diabinho|0|
💀|caveira|conto corpo fadas|0|
☠️|caveira e ossos cruzados|morte pirata|0|
💩|cocô|estrume excremento fezes|0|
🤡|rosto de palhaço|cara circo engraçado|0|
👹|ogro|assustador conto de fadas demoníaco|0|
👺|duende japonês|bravo conto fadas|0|
👻|fantasma|assombrado assombração buu|0|
👽️|alienígena|extraterrestre ovni rosto|0|
👾|monstro alienígena|e.t. extraterrestre game|0|
🤖|rosto de robô|monstro robotizado|0|
😺|rosto de gato sorrindo|aberta animal boca|0|
😸|rosto de gato sorrindo com olhos sorridentes|riso sorriso|0|
😹|rosto de gato com lágrimas de alegria|chorando choro engraçado|0|
😻|rosto de gato sorridente com olhos de coração|adorei amor apaixonado|0|
😼|rosto de gato com sorriso irônico||0|
😽|rosto de gato mandando um beijo|beijando fechado olho|0|
🙀|rosto de gato desolado|choque meu deus oh!|0|
😿|rosto de gato chorando|choro lágrima triste|0|
😾|rosto de gato mal-humorado|bico bravo|0|
🙈|macaco que não vê nada|envergonhado não veja o mal não vi nada|0|
🙉|macaco que não ouve nada|não ouça o mal não ouço não quero ouvir|0|
🙊|macaco que não fala nada|animal boca tapada não fale nada|0|
💌|carta de amor|coração correspondência com coração romance|0|
💘|coração com flecha|amor cupido emoção|0|
💝|coração com fita|amor aniversário dia dos namorados|0|
💖|coração brilhante|amor emocionante emoção|0|
💗|coração crescendo|amor animado batendo|0|
💓|coração pulsante|amor batendo emoção|0|
💞|corações girando|adorável amor bonitinho|0|
💕|dois corações|amor aniversário casal|0|
💟|coração decorativo|amor decoração roxo|0|
❣️|exclamação de coração|amor pontuação s2|0|
💔|coração partido|amorosa decepção desilusão|0|
❤️‍🔥|coração em chamas|amor coração sagrado fogo|0|
❤️‍🩹|coração remendado|bem bom curando|0|
❤️|coração vermelho|amor s2|0|
🩷|coração rosa|adorei adorável amo você|0|
🧡|coração laranja|emoção s2|0|
💛|coração amarelo|amor emoção love|0|
💚|coração verde|emoção s2|0|
💙|coração azul|emoção s2|0|
🩵|coração azul-claro|adorar adorei amo você|0|
💜|coração roxo|coração lilás emoção s2|0|
🤎|coração marrom|s2|0|
🖤|coração preto|negro s2|0|
🩶|coração cinza|adorar adorei amo você|0|
🤍|coração branco|s2|0|
💋|marca de beijo|lábios romance|0|
💯|cem pontos|100 certamente certeza|0|
💢|símbolo de raiva|com raiva emoção engraçado|0|
🫯|nuvem de briga|debate desacordo discussão|0|
💥|colisão|emoção engraçado explosão|0|
💫|zonzo|brilhante emoção engraçado|0|
💦|pingos de suor|borrifo com suor emoção|0|
💨|rapidez|correr corrida emoção|0|
🕳️|buraco|buraco no chão|0|
💬|balão de diálogo|balão de conversa engraçado|0|
👁️‍🗨️|olho no balão de diálogo|testemunha|0|
🗨️|balão de diálogo à esquerda|azul conversa|0|
🗯️|balão de raiva à direita|briga conversa discurso|0|
💭|balão de pensamento|engraçado ideia inventando|0|
💤|zzz|boa noite cansada cansado|0|
👋|mão acenando|aceno até mais está aí?|1|1
🤚|dorso da mão levantado|levantada para tudo pare|1|1
🖐️|mão aberta com os dedos separados|5 cinco palma|1|1
✋️|mão levantada|5 cinco erguida|1|1
🖖|saudação vulcana|dedos jornada nas estrelas mão|1|1
🫱|mão para a direita|apertar aperto pegar|1|1
🫲|mão para a esquerda|apertar pegar segurar|1|1
🫳|mão com a palma para baixo|cair derrubar descartar|1|1
🫴|mão com a palma para cima|acenar levantar oferecer|1|1
🫷|mão empurrando para a esquerda|bate aqui bloquear empurrar|1|1
🫸|mão empurrando para a direita|bate aqui bloquear empurrar|1|1
👌|sinal de ok|beliscar certo concordo|1|1
🤌|dedos comprimidos|beliscado coxinha gesto de mão|1|1
🤏|mão beliscando|beliscar pequena quantidade pequeno|1|1
✌️|mão em V de vitória|beleza paz sim|1|1
🤞|dedos cruzados|boa sorte mão sorte|1|1
🫰|mão com dedo indicador e polegar cruzados|<3 amor army|1|1
🤟|gesto de "te amo"|amor mão|1|1
🤘|saudação do rock|chifres dedos metal|1|1
🤙|sinal "me liga"|legal ligar mão|1|1
👈️|dorso da mão com indicador apontando para a esquerda|costas dedo|1|1
👉️|dorso da mão com indicador apontando para a direita|apontar costas dedo|1|1
👆️|dorso da mão com indicador apontando para cima|costas dedo dedo para cima|1|1
🖕|dedo do meio|gesto ofensivo mão|1|1
👇️|dorso da mão com indicador apontando para baixo|abaixo costas da mão dedo|1|1
☝️|indicador apontando para cima|dedo dedo apontando para cima eu|1|1
🫵|indicador apontando para o visualizador|apontar aí cutucar|1|1
👍️|polegar para cima|beleza concordo dedão|1|1
👎️|polegar para baixo|dedão dedão para baixo desaprovado|1|1
✊️|punho levantado|pedra punho erguido solidariedade|1|1
👊|soco|beleza fechado força|1|1
🤛|punho esquerdo|fechada mão soco|1|1
🤜|punho direito|soco|1|1
👏|mãos aplaudindo|aplauso bom trabalho palmas|1|1
🙌|mãos para cima|ambas as mãos comemoração levantando ambas as mãos para comemorar|1|1
🫶|mãos de coração|<3 amei amo você|1|1
👐|mãos abertas|sinal sinal de mãos abertas|1|1
🤲|palmas unidas para cima|devoção juntas oração|1|1
🤝|aperto de mãos|combinado cumprimento|1|
🙏|mãos juntas|gesto reza rezando|1|1
✍️|escrevendo à mão|caneta|1|1
💅|esmalte de unha|cosméticos manicure mão|1|1
🤳|selfie|camera celular câmera|1|1
💪|bíceps|academia contraído engraçado|1|1
🦾|braço mecânico|acessibilidade prótese|1|
🦿|perna mecânica|acessibilidade prótese|1|
🦵|perna|chute joelho membro|1|1
🦶|pé|calcanhar chutar chute|1|1
👂️|orelha|corpo escutar ouvido|1|1
🦻|ouvido com aparelho auditivo|acessibilidade deficiência auditiva surda|1|1
👃|nariz|cheirar cheiro corpo|1|1
🧠|cérebro|inteligente inteligência|1|
🫀|coração humano|anatomia batimento batimento cardíaco|1|
🫁|pulmões|anatomia espiração exalação|1|
🦷|dente|branco dentista|1|
🦴|osso|cachorro esqueleto|1|
👀|olhos|olhando rosto tô de olho|1|
👁️|olho|parte do corpo rosto|1|
👅|língua|corpo rosto|1|
👄|boca|batom beijo corpo|1|
🫦|mordendo o lábio|ansioso batom beijo|1|
👶|bebê|bebezinho grávida neném|1|1
🧒|criança|filho jovem neto|1|1
👦|menino|garoto guri jovem|1|1
👧|menina|filha garota menininha|1|1
🧑|pessoa|adulta adulto|1|1
👱|pessoa: cabelo louro|loiro pessoa loira pessoa loura|1|1
👨|homem|adulto amigo irmão|1|1
🧔|homem: barba|barbudo pessoa|1|1
👩|mulher|adulta garota guria|1|1
🧑‍🦰|pessoa: cabelo vermelho|adulta adulto|1|1
🧑‍🦱|pessoa: cabelo cacheado|adulta adulto|1|1
🧑‍🦳|pessoa: cabelo branco|adulta adulto|1|1
🧑‍🦲|pessoa: careca|adulta adulto|1|1
🧓|idoso|adulto avô sábio|1|1
👴|homem idoso|adulto avô careca|1|1
👵|idosa|adulta mulher pessoas|1|1
🙍|franzindo a sobrancelha|brava bravo chateada|1|1
🙎|pessoa fazendo bico|beicinho beiço careta|1|1
🙅|pessoa fazendo gesto de “não”|de jeito nenhum mão proibido|1|1
🙆|pessoa fazendo gesto de “OK”|exercício gesto para ok mão|1|1
💁|pessoa com a palma virada para cima|ajuda diva divo|1|1
🙋|pessoa levantando a mão|dúvida eu eu sei|1|1
🧏|pessoa surda|acessibilidade audição orelha|1|1
🙇|pessoa fazendo reverência|arrependimento desculpa desculpe|1|1
🤦|pessoa decepcionada|como assim decepcionado decepção|1|1
🤷|pessoa dando de ombros|dar de ombros dúvida ignorância|1|1
🧑‍⚕️|profissional de saúde|cuidados de saúde enfermeira médico|1|1
🧑‍🎓|aluno|estudante graduando|1|1
🧑‍🏫|professora na escola|instrutora|1|1
🧑‍⚖️|juiz no tribunal|balança|1|1
🧑‍🌾|agricultor|jardineiro rancheiro|1|1
🧑‍🍳|chef de cozinha|cozinheiro|1|1
🧑‍🔧|mecânico trabalhando|eletricista encanador prestador de serviço|1|1
🧑‍🏭|funcionário de fábrica|industrial montagem trabalhador|1|1
🧑‍💼|trabalhador de escritório|arquiteto colarinho branco gerente|1|1
🧑‍🔬|cientista|biólogo engenheiro físico|1|1
🧑‍💻|programador|desenvolvedor inventor software|1|1
🧑‍🎤|cantor|ator entretenimento estrela|1|1
🧑‍🎨|artista|paleta|1|1
🧑‍✈️|piloto|avião|1|1
🧑‍🚀|astronauta|foguete|1|1
🧑‍🚒|bombeiro|caminhão de bombeiros|1|1
👮|policial|autoridade multar pessoa|1|1
🕵️|detetive|espião investigador rosto|1|1
💂|guarda|londres palácio pessoas|1|1
🥷|ninja|assassino furtividade guerra|1|1
👷|trabalhador de construção civil|capacete chapéu construir|1|1
🫅|pessoa com coroa|monarca nobre princesa|1|1
🤴|príncipe|realeza rei|1|1
👸|princesa|conto coroa fadas|1|1
👳|pessoa com turbante||1|1
👲|homem de boné|chapéu chinês gua pi mao guapimao|1|1
🧕|mulher com véu|cabeça hijab lenço|1|1
🤵|pessoa de smoking|festa gala homem|1|1
👰|pessoa com véu|casamento noiva noiva com véu|1|1
🤰|grávida|estou grávida gravidez mulher|1|1
🫃|homem grávido|barriga cheia cheio|1|1
🫄|pessoa grávida|barriga cheia cheio|1|1
🤱|amamentando|amamentação bebê leite|1|1
🧑‍🍼|pessoa alimentando bebê|amamentar amamentação homem|1|1
👼|bebê anjo|conto fadas rosto|1|1
🎅|Papai Noel|comemoração festas natal|1|1
🤶|Mamãe Noel|comemoração mamãe natal|1|1
🧑‍🎄|noel|chapéu feliz festas|1|1
🦸|super-herói|bem boa bom|1|1
🦹|supervilão|bandido criminoso mal|1|1
🧙|mago|bruxa fantasia feiticeira|1|1
🧚|fada|asas conto encantado|1|1
🧛|vampiro|assustador bruxas dia|1|1
🧜|pessoa sereia|canto cauda contos|1|1
🧝|elfo|duende fantasia légolas|1|1
🧞|gênio|desejos fantasia lâmpada|1|
🧟|zumbi|apocalipse assustador bruxas|1|
🧌|troll|conto fadas fantasia|1|
🫈|criatura peluda|críptido eua floresta|1|
💆|pessoa recebendo massagem facial|dor de cabeça pele relaxar|1|1
💇|pessoa cortando o cabelo|beleza corte de cabelo salão|1|1
🚶|pessoa andando|andar caminhada caminhar|1|1
🚶‍➡️|pessoa andando: de frente para a direita|andar caminhada caminhar|1|1
🧍|pessoa em pé|de pé|1|1
🧎|pessoa ajoelhando|ajoelhado ajoelhar joelhos|1|1
🧎‍➡️|pessoa ajoelhando: de frente para a direita|ajoelhado ajoelhar joelhos|1|1
🧑‍🦯|pessoa com bengala para cego|acessibilidade|1|1
🧑‍🦯‍➡️|pessoa com bengala para cego: de frente para a direita|acessibilidade|1|1
🧑‍🦼|pessoa em cadeira de rodas motorizada|acessibilidade|1|1
🧑‍🦼‍➡️|pessoa em cadeira de rodas motorizada: de frente para a direita|acessibilidade|1|1
🧑‍🦽|pessoa em cadeira de rodas manual|acessibilidade|1|1
🧑‍🦽‍➡️|pessoa em cadeira de rodas manual: de frente para a direita|acessibilidade|1|1
🏃|pessoa correndo|correr corrida esporte|1|1
🏃‍➡️|pessoa correndo: de frente para a direita|correr corrida esporte|1|1
🧑‍🩰|bailarina|bailarino ballet balé|1|1
💃|mulher dançando|bailarina flamenco pessoas|1|1
🕺|homem dançando||1|1
🕴️|homem de terno levitando||1|1
👯|pessoas com orelhas de coelho|amigas dançar dançarinas|1|
🧖|pessoa na sauna|banho homem mulher|1|1
🧗|pessoa escalando|alpinista escalada escalar|1|1
🤺|esgrimista|esgrima espada esporte|1|
🏇|corrida de cavalos|esporte jockey jóquei|1|1
⛷️|esquiador|esporte frio neve|1|
🏂️|praticante de snowboard|esporte inverno neve|1|1
🏌️|golfista|bola esporte golfe|1|1
🏄️|surfista|esporte onda ondas|1|1
🚣|pessoa remando|barco bote canoa|1|1
🏊️|pessoa nadando|esporte nadar natação|1|1
⛹️|pessoa jogando basquete|arremesso atleta bater bola|1|1
🏋️|pessoa levantando peso|bodybuilder esporte fisiculturista|1|1
🚴|ciclista|bicicleta bike ciclismo|1|1
🚵|pessoa fazendo mountain bike|bicicleta ciclismo ciclista|1|1
🤸|pessoa fazendo estrela|animada animado esporte|1|1
🤼|pessoas lutando|combate esporte greco-romana|1|
🤽|pessoa jogando polo aquático|competição esporte piscina|1|1
🤾|handebol|atleta bola esporte|1|1
🤹|malabarista|equilíbrio habilidade malabares|1|1
🧘|pessoa na posição de lótus|cruzadas ioga meditação|1|1
🛀|pessoa tomando banho|banheira espuma água|1|1
🛌|pessoa deitada na cama|boa cochilo dormindo|1|1
🧑‍🤝‍🧑|pessoas de mãos dadas|amigos casal gêmeos|1|
👭|duas mulheres de mãos dadas|amigas casal gêmeas|1|
👫|homem e mulher de mãos dadas|amigos casal pessoas|1|
👬|dois homens de mãos dadas|amigos casal gêmeos|1|
💏|beijo|amor beijar casal|1|
💑|casal apaixonado|casal com um coração coração pessoas|1|
🗣️|silhueta falando|berro cabeça grito|1|
👤|silhueta de busto|mistério pessoas sombra|1|
👥|silhueta de bustos|amigos dupla pessoas|1|
🫂|pessoas se abraçando|abraço adeus amizade|1|
👪️|família|filho mãe pai|1|
🧑‍🧑‍🧒|família: adulto, adulto, criança||1|
🧑‍🧑‍🧒‍🧒|família: adulto, adulto, criança, criança|adultos crianças filha|1|
🧑‍🧒|família: adulto, criança||1|
🧑‍🧒‍🧒|família: adulto, criança, criança|crianças|1|
👣|pegadas|corpo gravura pé|1|
🫆|impressão digital|identidade investigação forense segurança|1|
🐵|rosto de macaco|animal|3|
🐒|macaco|animal|3|
🦍|gorila|animal macaco|3|
🦧|orangotango|macaco primata|3|
🐶|rosto de cachorro|animal|3|
🐕️|cachorro|animal cão|3|
🦮|cão-guia|acessibilidade cachorro cadela|3|
🐕‍🦺|cão de serviço|accessibilidade assistência cachorro|3|
🐩|poodle|animal cachorro|3|
🐺|rosto de lobo|animal|3|
🦊|rosto de raposa|animal bicho|3|
🦝|guaxinim|animal astuto curioso|3|
🐱|rosto de gato|animal felino gatinho|3|
🐈️|gato|animal felino|3|
🐈‍⬛|gato preto|animal azar dia das bruxas|3|
🦁|rosto de leão|animal zodíaco|3|
🐯|rosto de tigre|animal|3|
🐅|tigre|animal|3|
🐆|leopardo|animal onça|3|
🐴|rosto de cavalo|animal equino|3|
🫎|alce|animal cervo chifres|3|
🫏|burro|animais animal asno|3|
🐎|cavalo|animal corrida equestre|3|
🦄|rosto de unicórnio|animal|3|
🦓|zebra|animal listra listras|3|
🦌|cervo|animal veado|3|
🦬|bisão|animal bisonte búfalo|3|
🐮|rosto de vaca|animal fazenda leite|3|
🐂|boi|animal touro zodíaco|3|
🐃|búfalo-asiático|animal água|3|
🐄|vaca|animal fazenda|3|
🐷|rosto de porco|animal|3|
🐖|porco|animal|3|
🐗|javali|animal|3|
🐽|nariz de porco|animal rosto|3|
🐏|carneiro|animal chifre zodíaco|3|
🐑|ovelha|animal fazenda lã|3|
🐐|cabra|animal bode capricórnio|3|
🐪|camelo|animal camelo de uma só corcova corcova|3|
🐫|camelo com duas corcovas|animal camelo asiático com duas corcovas deserto|3|
🦙|lhama|alpaca animal guanaco|3|
🦒|girafa|animal|3|
🐘|elefante|animal|3|
🦣|mamute|animal extinto grande|3|
🦏|rinoceronte|animal|3|
🦛|hipopótamo|animal|3|
🐭|rosto de camundongo|animal ratinho rato|3|
🐁|camundongo|animal ratinho|3|
🐀|rato|animal ratazana|3|
🐹|rosto de hamster|animal|3|
🐰|rosto de coelho|animal|3|
🐇|coelho|animal coelhinho coelhinho da páscoa|3|
🐿️|esquilo|animal|3|
🦫|castor|animal dentuço represa|3|
🦔|porco-espinho|animal espinhoso ouriço|3|
🦇|morcego|animal vampiro|3|
🐻|rosto de urso|animal|3|
🐻‍❄️|urso polar|branco ártico|3|
🐨|coala|animal|3|
🐼|rosto de panda|animal|3|
🦥|preguiça|bicho-preguiça devagar lenta|3|
🦦|lontra|brincalhona pesca|3|
🦨|gambá|fedida fedido fedor|3|
🦘|canguru|animal austrália filhote|3|
🦡|texugo|animal incomodar ratel|3|
🐾|patas|animal patinhas de cachorro pegada|3|
🦃|peru|animal ave peru de natal|3|
🐔|galinha|animal ave|3|
🐓|galo|animal ave|3|
🐣|pintinho chocando|animal ave bebê|3|
🐤|pintinho de perfil|animal ave bebê|3|
🐥|pintinho de frente|animal ave bebê|3|
🐦️|pássaro|animal|3|
🐧|pinguim|animal antartica frio|3|
🕊️|pomba branca|animal ave branca paz|3|
🦅|águia|pássaro|3|
🦆|pato|animal pássaro|3|
🦢|cisne|animal ave patinho feio|3|
🦉|coruja|pássaro sabedoria|3|
🦤|dodô|animal ave extinto|3|
🪶|pena|leve plumagem pássaro|3|
🦩|flamingo|ave extravagante tropical|3|
🦚|pavão|animal ave colorido|3|
🦜|papagaio|animal ave fala|3|
🪽|asa|angelical anjo ascender|3|
🐦‍⬛|pássaro preto|animal ave bico|3|
🪿|ganso|animal ave bobo|3|
🐦‍🔥|fênix|fantasia imortal pássaro de fogo|3|
🐸|sapo|animal rosto rosto de sapo|3|
🐊|crocodilo|animal jacaré|3|
🐢|tartaruga|animal|3|
🦎|lagartixa|animal lagarto réptil|3|
🐍|cobra|animal réptil serpente|3|
🐲|rosto de dragão|animal|3|
🐉|dragão|animal game of thrones|3|
🦕|saurópode|braquiosaurus braquiossauro brontossauro|3|
🦖|tiranossauro rex|dinossauro t-rex|3|
🐳|baleia esguichando água|animal esguicho|3|
🐋|baleia|animal mar oceano|3|
🐬|golfinho|animal oceano|3|
🫍|orca|baleia marinho oceano|3|
🦭|foca|animal animal marinho leão marinho|3|
🐟️|peixe|animal peixes pesca|3|
🐠|peixe tropical|animal|3|
🐡|baiacu|animal peixe|3|
🦈|tubarão|peixe|3|
🐙|polvo|animal oceano octopus|3|
🐚|caramujo|animal concha concha do mar|3|
🪸|coral|mar mudança climática oceano|3|
🪼|água-viva|ai animal aquário|3|
🦀|caranguejo|animal animal marinho câncer|3|
🦞|lagosta|animal bisque caldo|3|
🦐|camarão|animal comida crustáceo|3|
🦑|lula|animal comida molusco|3|
🦪|ostra|frutos do mar mar mergulho|3|
🐌|caracol|animal escargot|3|
🦋|borboleta|beleza inseto|3|
🐛|inseto|animal centopeia lagarta|3|
🐜|formiga|animal inseto|3|
🐝|abelha|animal inseto natureza|3|
🪲|besouro|animal bicho inseto|3|
🐞|joaninha|animal besouro inseto|3|
🦗|grilo|gafanhoto inseto|3|
🪳|barata|animal baratas inseto|3|
🕷️|aranha|animal dias das bruxas halloween|3|
🕸️|teia de aranha|halloween inseto|3|
🦂|escorpião|animal deserto inseto|3|
🦟|mosquito|aedes aegypti amarela|3|
🪰|mosca|animal apodrecendo doença|3|
🪱|minhoca|anelídeo animal parasita|3|
🦠|micróbio|ameba bactéria ciência|3|
💐|buquê|aniversário flor planta|3|
🌸|flor de cerejeira|cereja planta primavera|3|
💮|flor branca|carimbo carimbo de flor carimbo de parabéns|3|
🪷|lótus|beleza budismo calma|3|
🏵️|roseta|flor flor amarela planta|3|
🌹|rosa|flor|3|
🥀|flor murcha|morrendo murchando|3|
🌺|hibisco|flor planta primavera|3|
🌻|girassol|flor planta|3|
🌼|flor|florescer planta|3|
🌷|tulipa|flor|3|
🪻|jacinto|arbusto bluebonnet flor|3|
🌱|muda de planta|brotar broto jovem|3|
🪴|vaso com planta|casa chato decoração|3|
🌲|conífera|floresta natal pinheirinho|3|
🌳|árvore caidiça|desfolha natureza árvore cheia|3|
🌴|palmeira|coqueiro árvore árvore de palmeira|3|
🌵|cacto|deserto natureza planta|3|
🌾|planta de arroz|comida espiga espiga de arroz|3|
🌿|erva|folha planta|3|
☘️|trevo|irlanda irlandês planta|3|
🍀|trevo de quatro folhas|irlandês planta sorte|3|
🍁|folha de bordo|folha caída folha vermelha maple|3|
🍂|folhas caídas|cair outono|3|
🍃|folha ao vento|soprando|3|
🪹|ninho vazio|aninhando galhos lar|3|
🪺|ninho com ovos|aninhando galhos lar|3|
🍄|cogumelo|champignon fungo mario|3|
🪾|árvore seca|inverno árvore sem folhas|3|
🍇|uvas|fruta|4|
🍈|melão|fruta|4|
🍉|melancia|fruta|4|
🍊|tangerina|cítrica fruta laranja|4|
🍋|limão|azedo cítrico fruta|4|
🍋‍🟩|lima|acidez caipirinha cítrica|4|
🍌|banana|fruta|4|
🍍|abacaxi|comida fome fruta|4|
🥭|manga|comida fruta tropical|4|
🍎|maçã vermelha|fruta|4|
🍏|maçã verde|comida fome fruta|4|
🍐|pera|comida fome fruta|4|
🍑|pêssego|fruta|4|
🍒|cereja|comida fome fruta|4|
🍓|morango|comida fome fruta|4|
🫐|mirtilos|alimento azul baga|4|
🥝|kiwi|comida fruta|4|
🍅|tomate|fruta fruto legume|4|
🫒|azeitona|alimento comida oliveira|4|
🥥|coco|fruta palmeira piña colada|4|
🥑|abacate|comida fruta|4|
🍆|berinjela|beringela comida legume|4|
🥔|batata|comida fome legume|4|
🥕|cenoura|comida fome legume|4|
🌽|milho|comida espiga espiga de milho|4|
🌶️|pimenta|apimentada apimentado tempero|4|
🫑|pimentão|alimento capsicum comida|4|
🥒|pepino|comida fome legume|4|
🥬|verdura|alface bok choy comida|4|
🥦|brócolis||4|
🧄|alho|tempero|4|
🧅|cebola|tempero|4|
🥜|amendoim|comida|4|
🫘|feijões|alimento comida feijão|4|
🌰|castanha|planta|4|
🫚|gengibre|cerveja comida erva|4|
🫛|vagem|comida edamame ervilha|4|
🍄‍🟫|cogumelo marrom|champignon comida fungo|4|
🫜|tubérculo|beterraba legume nabo|4|
🍞|pão|pão de forma pão para fatiar restaurante|4|
🥐|croissant|café da manhã comida fome|4|
🥖|baguete|bisnaga comida pão|4|
🫓|pão sírio|alimento arepa comida|4|
🥨|pretzel|pão torcido|4|
🥯|bagel|café da manhã chimia comida|4|
🥞|panquecas|café da manhã comida crepes|4|
🧇|waffle|doce gofre wafel|4|
🧀|queijo|comida fome queijo suíço|4|
🍖|carne|carne com osso carne no osso churras|4|
🍗|coxa de frango|aves comida coxinha|4|
🥩|corte de carne|bife carne vermelha costela de cordeiro|4|
🥓|bacon|comida fome toucinho|4|
🍔|hambúrguer|cheese burguer restaurante|4|
🍟|batata frita|comida fast food fome|4|
🍕|pizza|fatia restaurante|4|
🌭|cachorro-quente|cachorro quente hot dog pão com salsicha|4|
🥪|sanduíche|pão pão de forma|4|
🌮|taco|comida mexicana mexicano tacos|4|
🌯|burrito|comida mexicana mexicano|4|
🫔|tamale|alimento comida enrolado|4|
🥙|pão recheado|comida kebab recheio|4|
🧆|falafel|almôndega grão de bico|4|
🥚|ovo|comida fome|4|
🍳|ovo frito|comida culinária frigideira|4|
🥘|caçarola com comida|fome paella panela|4|
🍲|panela|ensopado restaurante tigela de comida|4|
🫕|fondue|alimento chocolate comida|4|
🥣|tigela com colher|café da manhã cereal prato de sopa|4|
🥗|salada verde|comida fome restaurante|4|
🍿|pipoca|balde cinema|4|
🧈|manteiga|laticínio margarina|4|
🧂|sal|comida condimento sabor|4|
🥫|comida enlatada||4|
🍱|bentô|almoço japonês caixa caixa de bentô|4|
🍘|biscoito de arroz|bolacha de arroz cracker|4|
🍙|arroz japonês|bolinho de arroz comida fome|4|
🍚|arroz cozido|comida fome restaurante|4|
🍛|arroz com curry|curry e arroz restaurante|4|
🍜|lámen|comida fome macarrão|4|
🍝|espaguete|comida fome italiano|4|
🍠|batata assada|batata-doce doce restaurante|4|
🍢|oden|espetinho frutos do mar frutos do mar no espetinho|4|
🍣|sushi|comida japonesa restaurante restaurante japonês|4|
🍤|camarão frito|camarão empanado restaurante tempura|4|
🍥|bolinho de peixe|croquete redemoinho restaurante|4|
🥮|bolo lunar|bolo da lua comida confeitaria|4|
🍡|dango|bolinho de mochi bolinho de mochi no espetinho bolinho japonês|4|
🥟|bolinho asiático|chinês dumpling empanada|4|
🥠|biscoito da sorte|biscoito chinês biscoito da fortuna profecia|4|
🥡|caixa para viagem|caixinha para levar delivery marmita|4|
🍦|sorvete italiano|doce fome sobremesa|4|
🍧|raspadinha de gelo|restaurante sobremesa|4|
🍨|sorvete|creme gelo restaurante|4|
🍩|donut|comida fome restaurante|4|
🍪|biscoito|bolacha comida cookie|4|
🎂|bolo de aniversário|comemoração doce feliz aniversário|4|
🍰|pão de ló de morango|bolo bolo recheado doce|4|
🧁|cupcake|açúcar bolinho bolo|4|
🥧|torta|abóbora carne doce|4|
🍫|chocolate|barra barra de chocolate doce|4|
🍬|bala|balinha doce|4|
🍭|pirulito|bala doce|4|
🍮|pudim|pudim de leite pudim de ovos restaurante|4|
🍯|pote de mel|restaurante|4|
🍼|mamadeira|bebê leite leitinho|4|
🥛|copo de leite||4|
☕️|café|cafezinho cafeína chá|4|
🫖|bule|alimento bebida chaleira|4|
🍵|xícara de chá sem alça|bebida chá verde|4|
🍶|saquê|bar bebida copo|4|
🍾|garrafa de champanhe|aniversário bar champagne|4|
🍷|vinho|bar bebida cálice de vinho|4|
🍸️|coquetel|bar beber bebida|4|
🍹|bebida tropical|bar coquetel coquetel de frutas|4|
🍺|cerveja|bar bebida caneca|4|
🍻|canecas de cerveja|bar chope chopp|4|
🥂|taças brindando|brinde champagne champanhe|4|
🥃|copo|bar bebida drink|4|
🫗|derramando líquido|acabou acidente bebida|4|
🥤|copo com canudo|refrigerante suco água|4|
🧋|chá perolado|bebida bolha bubble tea|4|
🧃|suco de caixa|caixa de suco caixinha de suco suquinho|4|
🧉|mate|bebida chimarrão cuia de chimarrão|4|
🧊|cubo de gelo|gelado iceberg|4|
🥢|hashi|comida japonesa pauzinhos|4|
🍽️|prato com talheres|almoço faca fome|4|
🍴|garfo e faca|almoço comer comida|4|
🥄|colher|talher|4|
🔪|faca de cozinha|chef cozinhar|4|
🫙|jarro|armazenar condimento conserva|4|
🏺|ânfora|ornamento chinês vaso vaso chinês|4|
🌍️|globo mostrando Europa e África|europa globo mostrando europa e áfrica terra|5|
🌎️|globo mostrando as Américas|américa as américas globo mostrando as américas|5|
🌏️|globo mostrando Ásia e Oceania|austrália globo mostrando ásia e oceania oceania|5|
🌐|globo com meridianos||5|
🗺️|mapa-múndi|geografia mundo|5|
🗾|mapa do Japão|japão|5|
🧭|bússola|bússola magnética direção magnético|5|
🏔️|montanha com neve|alpes frio|5|
⛰️|montanha|natureza|5|
🛘|deslizamento|avalanche desastre montanha|5|
🌋|vulcão|erupção vulcânica lava natureza|5|
🗻|Monte Fuji|montanha monte fuji|5|
🏕️|acampamento|barraca|5|
🏖️|praia e guarda-sol||5|
🏜️|deserto|clima seco|5|
🏝️|ilha deserta|palmeira praia|5|
🏞️|parque nacional|parque com rio reserva florestal rio|5|
🏟️|estádio|arena|5|
🏛️|prédio grego|arquitetura clássico|5|
🏗️|construção|guindaste obra|5|
🧱|tijolo|argamassa argila cimento|5|
🪨|pedra|pedregulho pesado rocha|5|
🪵|madeira|lenha madeira serrada tora|5|
🛖|cabana|abrigo casa yurt|5|
🏘️|casas||5|
🏚️|casa abandonada||5|
🏠️|casa|construção domicílio lar|5|
🏡|casa com jardim|construção lar|5|
🏢|edifício comercial|escritório|5|
🏣|correio japonês|oriental prédio|5|
🏤|correio|europeu prédio|5|
🏥|hospital|doente internado médico|5|
🏦|banco|prédio|5|
🏨|hotel|prédio|5|
🏩|motel|amor hotel prédio|5|
🏪|loja de conveniência|24 horas 24h prédio|5|
🏫|escola|colégio prédio prédio da escola|5|
🏬|loja de departamentos|estabelecimento comercial|5|
🏭️|fábrica|prédio|5|
🏯|castelo japonês|pagoda pagode prédio|5|
🏰|castelo|castelo europeu castelo medieval prédio|5|
💒|capela de casamento|romance|5|
🗼|Torre de Tóquio|japão torre torre de tóquio|5|
🗽|Estátua da Liberdade|estátua estátua da liberdade liberdade|5|
⛪️|igreja|capela cristã cristão|5|
🕌|mesquita|islã muçulmano religião|5|
🛕|templo hindu||5|
🕍|sinagoga|judaísmo judeu judia|5|
⛩️|santuário japonês|oriental religião xintoísmo|5|
🕋|caaba islã|muçulmano religião|5|
⛲️|fonte|chafariz praça água|5|
⛺️|barraca|acampamento acampar|5|
🌁|enevoado|bruma cerração neblina|5|
🌃|noite estrelada|cidade à noite estrelas prédios|5|
🏙️|cidade|prédios urbano|5|
🌄|aurora sobre montanhas|nascer do sol sobre as montanhas sol da manhã|5|
🌅|aurora sobre água|amanhecer natureza oceano|5|
🌆|cidade ao anoitecer|paisagem prédio pôr do sol|5|
🌇|pôr do sol|anoitecer calor cidade|5|
🌉|ponte à noite|pontilhão|5|
♨️|chamas|calor fogo fumaça|5|
🎠|carrossel|cavalo cavalo de carrossel entretenimento|5|
🛝|escorregador|brincar brinquedo escorregar|5|
🎡|roda gigante|entretenimento parque de diversões|5|
🎢|montanha russa|entretenimento parque de diversões parque temático|5|
💈|barbearia|barbeiro barber pole cortar cabelo|5|
🎪|circo|entretenimento lona lona de circo|5|
🚂|locomotiva|trem vapor veículo|5|
🚃|vagão de trem|bonde elétrico ferroviário|5|
🚄|trem de alta velocidade|bala japonês trens|5|
🚅|trem de alta velocidade japonês|bala ferrovia japão|5|
🚆|trem|ferrovia veículo|5|
🚇️|metrô|trem túnel túnel subterrâneo|5|
🚈|trem urbano|chegada cheguei leve|5|
🚉|estação|estação de trem metrô trem|5|
🚊|bonde elétrico|trólebus veículo|5|
🚝|monotrilho|trem veículo|5|
🚞|estrada de ferro na montanha|carro teleférico veículo|5|
🚋|bonde|bonde elétrico carro trólebus|5|
🚌|ônibus|transporte público veículo|5|
🚍️|ônibus se aproximando|veículo|5|
🚎|trólebus|bonde elétrico veículo ônibus|5|
🚐|van|mini ônibus veraneio veículo|5|
🚑️|ambulância|veículo|5|
🚒|carro do corpo de bombeiros|caminhão do corpo de bombeiros fogo incêndio|5|
🚓|viatura policial|carro patrulha polícia veículo|5|
🚔️|viatura policial se aproximando|polícia veículo|5|
🚕|táxi|veículo|5|
🚖|táxi se aproximando|chegada transporte veículo|5|
🚗|carro|automóvel veículo|5|
🚘️|carro se aproximando|automóvel carona chegada|5|
🚙|SUV|carro suv trailer|5|
🛻|caminhonete|automóvel caminhão carro|5|
🚚|caminhão de entrega|veículo|5|
🚛|caminhão|caminhão articulado semi trailer|5|
🚜|trator|obra veículo|5|
🏎️|carro de corrida|automobilismo|5|
🏍️|motocicleta|corrida veículo|5|
🛵|scooter|monareta motinho moto|5|
🦽|cadeira de rodas manual|acessibilidade|5|
🦼|cadeira de rodas motorizada|acessibilidade|5|
🛺|automóvel riquixá|autorriquixá tuk tuk|5|
🚲️|bicicleta|bike veículo|5|
🛴|patinete|brinquedo|5|
🛹|skate|rodinhas skatista|5|
🛼|patins de rodas|esporte patinação roller|5|
🚏|ponto de ônibus|busão transporte público|5|
🛣️|estrada|caminho viagem viajar|5|
🛤️|trilhos|trem|5|
🛢️|barril de óleo|lata latão|5|
⛽️|posto de gasolina|abastecer bomba combustível|5|
🛞|roda|carro círculo direção|5|
🚨|sirene|carro da polícia farol policial luz de viatura policial|5|
🚥|semáforo horizontal|cruzamento luz sinal|5|
🚦|semáforo vertical|cruzamento luz sinal|5|
🛑|sinal de pare||5|
🚧|em construção|símbolo símbolo para “em construção”|5|
⚓️|âncora|marinha navegar sinal|5|
🛟|boia|colete flutuar guarda-vidas|5|
⛵️|barco a vela|iate navegar oceano|5|
🛶|canoa|barco|5|
🚤|lancha|barco férias praia|5|
🛳️|cruzeiro|barco embarcação navio|5|
⛴️|balsa|barco ferry ferry boat|5|
🛥️|barco|lancha motor navio|5|
🚢|navio|aquático barco cruzeiro|5|
✈️|avião|aéreo veículo viajar|5|
🛩️|avião pequeno|aéreo jatinho jato|5|
🛫|avião decolando|decolar fui férias|5|
🛬|avião aterrissando|aterrissagem chegando pousando|5|
🪂|paraquedas|asa-delta paraquedista parasail|5|
💺|assento|cadeira poltrona|5|
🚁|helicóptero|veículo viagem viajar|5|
🚟|estrada de ferro suspensa|suspensão trem veículo|5|
🚠|teleférico de montanha|bonde cabo cabo suspenso usado em teleféricos nas montanhas|5|
🚡|teleférico|aérea bonde gôndola|5|
🛰️|satélite|antena espaço|5|
🚀|foguete|espaço veículo|5|
🛸|disco voador|alienígena et extra|5|
🛎️|sineta|hotel portaria sino|5|
🧳|mala|bagagem rodinhas viagem|5|
⌛️|ampulheta|areia tempo|5|
⏳️|ampulheta contando o tempo|areia cheia em cima|5|
⌚️|relógio de pulso|hora tempo|5|
⏰️|despertador|alarme atrasada atrasado|5|
⏱️|cronômetro|relógio tempo|5|
⏲️|relógio temporizador|cronômetro timer|5|
🕰️|relógio de mesa|relógio antigo|5|
🕛️|12 horas|12h00 doze meia-noite|5|
🕧️|doze e meia|12h30 relógio|5|
🕐️|1 hora|13h 1h 1h00|5|
🕜️|uma e meia|13:30 13h30 1:30|5|
🕑️|2 horas|14h 2h 2h00|5|
🕝️|duas e meia|2:30 2h30 relógio|5|
🕒️|3 horas|15h 3:00 3h00|5|
🕞️|três e meia|3:30 3h30 relógio|5|
🕓️|4 horas|4:00 4h00 horário|5|
🕟️|quatro e meia|4h30 relógio|5|
🕔️|5 horas|5h00 cinco relógio|5|
🕠️|cinco e meia|17h30 5h30 relógio|5|
🕕️|6 horas|18h 6h00 relógio|5|
🕡️|seis e meia|18h30 6h30 relógio|5|
🕖️|7 horas|19h 7h00 relógio|5|
🕢️|sete e meia|7:30 7h30 relógio|5|
🕗️|8 horas|8:00 8h00 oito|5|
🕣️|oito e meia|8:30 8h30 relógio|5|
🕘️|9 horas|21h 9h00 nove|5|
🕤️|nove e meia|9:30 9h30 hora|5|
🕙️|10 horas|10h00 22h dez|5|
🕥️|dez e meia|10h30 22h30 relógio|5|
🕚️|11 horas|11:00 11h00 onze|5|
🕦️|onze e meia|11h30 23h30 relógio|5|
🌑|lua nova|escuro lua negra noite|5|
🌒|lua crescente côncava|noite|5|
🌓|quarto crescente|lua lua de quarto crescente|5|
🌔|lua crescente convexa||5|
🌕️|lua cheia|luar|5|
🌖|lua minguante convexa||5|
🌗|quarto minguante|lua lua de quarto minguante|5|
🌘|lua minguante côncava||5|
🌙|lua crescente||5|
🌚|rosto da lua nova|lua nova com rosto|5|
🌛|rosto da lua de quarto crescente|noite|5|
🌜️|rosto da lua de quarto minguante|lua com rosto quarto minguante com rosto|5|
🌡️|termômetro|clima temperatura tempo|5|
☀️|sol|clima dia claro raios|5|
🌝|rosto da lua cheia|lua cheia com rosto lua com rosto|5|
🌞|rosto do sol|praia|5|
🪐|planeta com anéis|saturnino saturno|5|
⭐️|estrela branca média|amarela astronomia|5|
🌟|estrela brilhante|brilho cintilante luminosa|5|
🌠|estrela cadente|cai|5|
🌌|via láctea|céu espaço estrelado|5|
☁️|nuvem|clima|5|
⛅️|sol por trás das nuvens|clima nublado nuvem|5|
⛈️|chuva com trovão|clima nuvem relâmpago|5|
🌤️|sol com nuvens|clima ensolarado nublado|5|
🌥️|nublado|clima nuvem sol|5|
🌦️|sol com chuva|clima nuvem|5|
🌧️|nuvem com chuva|chovendo clima|5|
🌨️|nuvem com neve|clima frio|5|
🌩️|nuvem com trovão|clima relâmpago|5|
🌪️|tornado|clima furacão nuvem|5|
🌫️|nevoeiro|clima furacão neblina|5|
🌬️|rosto de vento|clima nuvem soprar|5|
🌀|ciclone|clima espiral furacão|5|
🌈|arco-íris|chuva clima gay|5|
🌂|guarda-chuva fechado|chuvoso|5|
☂️|guarda-chuva|acessório clima sombrinha aberta|5|
☔️|sombrinha na chuva|acessório clima gotas|5|
⛱️|guarda-sol|chuva clima praia|5|
⚡️|alta tensão|eletricidade natureza perigo|5|
❄️|floco de neve|clima frio|5|
☃️|boneco de neve|clima frio inverno|5|
⛄️|boneco de neve sem neve|frio inverno|5|
☄️|cometa|espaço estrela cadente meteoro|5|
🔥|fogo|chama|5|
💧|gota|com suor engraçado gota de suor|5|
🌊|onda|mar oceano praia|5|
🎃|abóbora de halloween|comemoração dia das bruxas jack|6|
🎄|árvore de natal|comemoração pinheirinho|6|
🎆|fogos de artifício|ano novo comemoração|6|
🎇|vela estrela|comemoração fogo de artifício fogo de artifício vela estrela|6|
🧨|bombinha|artifício bomba chiando|6|
✨️|brilhos|* brilhantes estrelas|6|
🎈|balão|aniversário celebração comemoração|6|
🎉|cone de festa|alegria aniversário celebrar|6|
🎊|confete|bola celebração comemoração|6|
🎋|árvore de tanabata|comemoração estrelas festival|6|
🎍|decoração de pinhos|bambu comemoração decoração de pinhas|6|
🎎|bonecas japonesas|comemoração festival japanesas|6|
🎏|bandeira de carpas|comemoração koinobori|6|
🎐|carrilhão de vento|sino som|6|
🎑|contemplação da lua|cerimônia de contemplação da lua comemoração|6|
🧧|envelope vermelho|boa sorte dinheiro hóngbāo|6|
🎀|laço de fita|comemoração presente|6|
🎁|presente|comemoração embrulhado mimo|6|
🎗️|fita de lembrete|celebração comemoração laço|6|
🎟️|ingresso de cinema|entrada ticket|6|
🎫|ingresso|entretenimento|6|
🎖️|medalha militar|condecoração prêmio|6|
🏆️|troféu|campeã campeão prêmio|6|
🏅|medalha esportiva|vitória|6|
🥇|medalha de ouro|1o. lugar 1º. lugar vitória|6|
🥈|medalha de prata|2o. lugar 2º. lugar segundo|6|
🥉|medalha de bronze|3o. lugar 3º. lugar terceiro|6|
⚽️|bola de futebol|jogar|6|
⚾️|bola de beisebol|esportes|6|
🥎|softbol|bola esporte luva|6|
🏀|bola de basquete|cesta esporte jogo|6|
🏐|bola de vôlei|jogar jogo|6|
🏈|bola de futebol americano|esporte super bowl|6|
🏉|bola de rugby|americano esporte futebol|6|
🎾|tênis|bola esporte raquete|6|
🥏|frisbee|disco esporte ultimate|6|
🎳|boliche|bola jogo strike|6|
🏏|críquete|betes bola jogo|6|
🏑|hóquei de campo|bola jogo taco|6|
🏒|hóquei no gelo|disco jogo taco|6|
🥍|lacrosse|bastão bola esporte|6|
🏓|pingue-pongue|mesa pingpong raquete|6|
🏸|badminton|jogo peteca raquete|6|
🥊|luva de boxe|esporte luta|6|
🥋|quimono de artes marciais|esporte faixa judô|6|
🥅|gol|esporte futebol goleira|6|
⛳️|bandeira no buraco|esporte golfe|6|
⛸️|patins de gelo|patinação|6|
🎣|pesca|entretenimento peixe pescador|6|
🤿|máscara de mergulho|esnórquel mergulhador scuba|6|
🎽|camiseta de corrida|esporte faixa|6|
🎿|esqui|bota esporte esquiar|6|
🛷|trenó|neve tobogã|6|
🥌|pedra de curling|jogo|6|
🎯|no alvo|certeiro dardos jogo|6|
🪀|ioiô|brinquedo flutua|6|
🪁|pipa|papagaio planar voar|6|
🔫|pistola d’água|arma ferramenta revólver|6|
🎱|bilhar|bola oito jogo|6|
🔮|bola de cristal|adivinhação destino futuro|6|
🪄|varinha mágica|bruxa condão magia|6|
🎮️|videogame|controle jogo jogos|6|
🕹️|joystick|atari controle game|6|
🎰|caça-níquel|aposta azar cassino|6|
🎲|jogo de dado|dados sorte|6|
🧩|quebra-cabeça|dica encaixe peça|6|
🧸|ursinho de pelúcia|bichinho brinquedo enchimento|6|
🪅|pinhata|cinco de maio comemoração doce|6|
🪩|globo de espelhos|balada boate bola|6|
🪆|boneca russa|matriosca matrioska|6|
♠️|naipe de espadas|baralho carta jogo|6|
♥️|naipe de copas|baralho carta jogo|6|
♦️|naipe de ouros|baralho carta jogo|6|
♣️|naipe de paus|baralho carta jogo|6|
♟️|peão de xadrez|truque|6|
🃏|curinga|baralho carta coringa|6|
🀄️|dragão vermelho de mahjong|jogo peça|6|
🎴|carta de flores|baralho carta de baralho hanafuda|6|
🎭️|máscara|arte ator atriz|6|
🖼️|quadro emoldurado|arte museu pintura|6|
🎨|paleta de tintas|arte artista artística|6|
🧵|carretel|agulha barbante costura|6|
🪡|agulha de costura|alfaiataria bordados linha|6|
🧶|novelo|bola crochê lã|6|
🪢|nó|amarrar corda cordel|6|
👓️|óculos|acessório|7|
🕶️|óculos escuros|óculos de sol|7|
🥽|óculos de proteção|mergulho natação olhos|7|
🥼|jaleco|cientista dr. experimento|7|
🦺|colete salva-vidas|emergência refletivo segurança|7|
👔|gravata|acessório roupa|7|
👕|camiseta|camisa roupa|7|
👖|jeans|calça roupa|7|
🧣|cachecol|frio inverno pescoço|7|
🧤|luvas|inverno mão|7|
🧥|casaco|agasalho blusa frio|7|
🧦|meias|meião|7|
👗|vestido|peça única roupa|7|
👘|quimono|roupa vestir|7|
🥻|sari|indiana roupa vestido|7|
🩱|maiô|banho nadar praia|7|
🩲|cueca|banho nadar praia|7|
🩳|shorts|banho bermuda nadar|7|
👙|biquíni|banho piscina praia|7|
👚|roupas femininas|azul blusa camiseta|7|
🪭|leque dobrável|abanar arejar balançar|7|
👛|bolsinha|acessório bolsa moeda|7|
👜|bolsa de mão|acessório fashion mala|7|
👝|bolsa pequena|acessório carteira fashion|7|
🛍️|sacolas de compras|presente shopping|7|
🎒|mochila|bolsa escola viagem|7|
🩴|chinelo|alpargatas piscina praia|7|
👞|sapato masculino|acessório sapatos|7|
👟|tênis de corrida|acessório correr esportivo|7|
🥾|bota de trekking|acampamento acampar caminhada|7|
🥿|sapatilha|confortável sapatilha de balé sapato|7|
👠|sapato de salto alto|acessório chique fashion|7|
👡|sandália feminina|acessório feminino médio|7|
🩰|sapatilha de balé|bailarina dança|7|
👢|bota feminina|acessório calçado médio|7|
🪮|pente de cabelo|afro crespo pente garfo|7|
👑|coroa|acessório família real game of thrones|7|
👒|chapéu feminino|acessório fashion|7|
🎩|cartola|chapéu chique entretenimento|7|
🎓️|chapéu de formatura|capelo comemoração|7|
🧢|boné|boné de beisebol chapéu|7|
🪖|capacete militar|exército guerra guerreiro|7|
⛑️|capacacete de socorrista|ajuda branca capacete|7|
📿|rosário de oração|acessório religião reza|7|
💄|batom|cosméticos makeup maquiagem|7|
💍|anel|diamante romance|7|
💎|pedra preciosa|diamante joia|7|
🔇|alto-falante silenciado|calar mudo mute|7|
🔈️|alto-falante com volume baixo|mudo música silêncio|7|
🔉|alto-falante com volume médio|baixo diminuir som|7|
🔊|alto-falante com volume alto|gritar música som|7|
📢|buzina|alto alto-falante aviso|7|
📣|megafone|aplausos comunicação|7|
📯|corneta postal|correios|7|
🔔|sino|capela|7|
🔕|sino silenciado|mudo notificação proibido|7|
🎼|partitura musical|música|7|
🎵|nota musical|música|7|
🎶|notas musicais|música|7|
🎙️|microfone de estúdio|música|7|
🎚️|controle de volume|música|7|
🎛️|botões giratórios|controle música|7|
🎤|microfone|cantar entretenimento karaokê|7|
🎧️|fones de ouvido|entretenimento música som|7|
📻️|rádio|radiola som vídeo|7|
🎷|saxofone|instrumento instrumento musical música|7|
🎺|trompete|instrumento instrumento musical música|7|
🪊|trombone|instrumento jazz música|7|
🪗|acordeão|concertina instrumento música|7|
🎸|guitarra|instrumento instrumento musical música|7|
🎹|teclado musical|instrumento instrumento musical música|7|
🎻|violino|instrumento instrumento musical música|7|
🪕|banjo|cordas instrumento música|7|
🥁|tambor|baquetas música percussão|7|
🪘|tambor comprido|atabaque batida conga|7|
🪇|maracás|chacoalhar chocalho dança|7|
🪈|flauta|banda flautim instrumento|7|
🪉|harpa|amor cupido instrumento|7|
📱|telefone celular|telefone móvel|7|
📲|telefone celular com seta|chamada fazer ligar|7|
☎️|telefone no gancho||7|
📞|telefone|aparelho de telefone comunicação|7|
📟️|pager|comunicação|7|
📠|fax|comunicação máquina de fax|7|
🔋|pilha|bateria|7|
🪫|pouca bateria|acabando cansado descarregada|7|
🔌|tomada elétrica|cabo eletricidade energia|7|
💻️|laptop|computador notebook pc|7|
🖥️|computador de mesa|desktop monitor|7|
🖨️|impressora|acessório computador documento|7|
⌨️|teclado|acessório computador digitação|7|
🖱️|mouse|acessório computador|7|
🖲️|trackball|acessório bolinha computador|7|
💽|minidisc|computação disco hd|7|
💾|disquete|computador disco disco flexível|7|
💿️|cd|blu-ray computador disco|7|
📀|DVD|blu-ray cd computador|7|
🧮|ábaco|calculadora cálculo matemática|7|
🎥|câmera de cinema|entretenimento filmar filme|7|
🎞️|rolo de filmes|cinema|7|
📽️|projetor de filmes|cinema vídeo|7|
🎬️|claquete|cena entretenimento filme|7|
📺️|televisão|canal tv vídeo|7|
📷️|câmera|foto selfie vídeo|7|
📸|câmera com flash|foto fotografia vídeo|7|
📹️|câmera de vídeo|filmadora|7|
📼|videocassete|fita vhs vídeo|7|
🔍️|lupa para a esquerda|aumento busca ferramenta|7|
🔎|lupa para a direita|aumento busca ferramenta|7|
🕯️|vela|acesa luz|7|
💡|lâmpada|elétrica ideia luz|7|
🔦|lanterna|elétrica ferramenta luz|7|
🏮|lanterna vermelha de papel|bar izakaya restaurante|7|
🪔|lâmpada de óleo|diya|7|
📔|caderno decorado|agenda capa decoração|7|
📕|livro fechado|apostila|7|
📖|livro aberto|biblioteca leitura lendo|7|
📗|livro verde|biblioteca caderno colégio|7|
📘|livro azul|apostila escola estudo|7|
📙|livro laranja|apostila cartilha|7|
📚️|livros|biblioteca estudando estudar|7|
📓|caderno|folhas|7|
📒|livro contábil|caderno|7|
📃|página dobrada|dobrado documento papel|7|
📜|pergaminho|rolo de papel|7|
📄|página voltada para cima|documento oficial papel|7|
📰|jornal|notícias|7|
🗞️|jornal enrolado|notícias|7|
📑|marcadores de página|marcar|7|
🔖|marcador de página|livro|7|
🏷️|etiqueta|identificar rótulo|7|
🪙|moeda|dinheiro dólar euro|7|
💰️|saco de dinheiro|dólares|7|
🪎|baú de tesouro|dinheiro joia joias|7|
💴|nota de iene|cédula dinheiro grana|7|
💵|nota de dólar|dinheiro moeda nota bancária|7|
💶|nota de euro|cédula dinheiro grana|7|
💷|nota de libra|cédula dinheiro grana|7|
💸|dinheiro voando|asas banco cédula|7|
💳️|cartão de crédito|banco dinheiro débito|7|
🧾|recibo|contabilidade escrituração evidência|7|
💹|gráfico subindo com iene|ascendente ascensão crescimento|7|
✉️|envelope|carta correspondência e-mail|7|
📧|e-mail|carta comunicação correspondência|7|
📨|envelope chegando|carta comunicação correspondência|7|
📩|envelope com seta|carta comunicação correspondência|7|
📤️|bandeja de saída|caixa comunicação correspondência|7|
📥️|bandeja de entrada|caixa comunicação correspondência|7|
📦️|pacote|caixa embrulho|7|
📫️|caixa de correio fechada com bandeira levantada|correspondência|7|
📪️|caixa de correio fechada com bandeira abaixada|correspondência vazia|7|
📬️|caixa de correio aberta com bandeira levantada|caixa de correspondência aberta com bandeira levantada correspondência|7|
📭️|caixa de correio aberta com bandeira abaixada|caixa de correspondência aberta com bandeira abaixada caixa de correspondência aberta e vazia correspondência|7|
📮|caixa de correio|carta correspondência enviar|7|
🗳️|urna eleitoral com cédula|eleição votar voto|7|
✏️|lápis||7|
✒️|ponta de caneta tinteiro|preto tinta|7|
🖋️|caneta tinteiro|destro|7|
🖊️|caneta|esferográfica tinteiro|7|
🖌️|pincel|pintando pintar|7|
🖍️|giz de cera|desenho vermelho|7|
📝|memorando|anotações caderno comunicação|7|
💼|maleta|mala pasta|7|
📁|pasta de arquivos||7|
📂|pasta de arquivos aberta|abrir|7|
🗂️|divisores de pastas|arquivo organizador índice|7|
📅|calendário|data datas|7|
📆|calendário com folhas destacáveis|data destacável dia|7|
🗒️|bloco espiral|caderno|7|
🗓️|calendário espiral|bloco data|7|
📇|índice de cartões||7|
📈|gráfico subindo|crescimento diagrama gráfico de tendência de crescimento|7|
📉|gráfico caindo|diagrama gráfico de tendência negativa negativa|7|
📊|gráfico de barras|diagrama|7|
📋️|prancheta|anotações|7|
📌|tacha|alfinete|7|
📍|tacha redonda|alfinete localização mapa|7|
📎|clipe de papel||7|
🖇️|clipes de papel conectados||7|
📏|régua reta||7|
📐|régua triangular|geometria matemática triângulo|7|
✂️|tesoura|aberta cortar ferramenta|7|
🗃️|caixa de arquivos|cartão documentos ficheiro|7|
🗄️|gavetas de escritório|arquivo gabinete|7|
🗑️|lixeira|cesto lixo|7|
🔒️|cadeado|fechado trancado|7|
🔓️|cadeado aberto|destrancado|7|
🔏|cadeado com caneta|privacidade privado tinteiro|7|
🔐|cadeado fechado com chave|seguro trancado|7|
🔑|chave|senha trancado trancar|7|
🗝️|chave antiga|fechadura|7|
🔨|martelo|construção ferramenta martelada|7|
🪓|machado|cortar madeira partir|7|
⛏️|picareta|ferramenta mineração|7|
⚒️|martelo e picareta|ferramenta geologia|7|
🛠️|martelo e chave-inglesa|ferramenta|7|
🗡️|adaga|arma faca|7|
⚔️|espadas cruzadas|arma batalha guerra|7|
💣️|bomba|emoção engraçado explosivo|7|
🪃|bumerangue|aborígene arma austrália|7|
🏹|arco e flecha|arma sagitário zodíaco|7|
🛡️|escudo|arma|7|
🪚|serrote|carpinteiro cortar ferramenta|7|
🔧|chave inglesa|ferramenta obra reforma|7|
🪛|chave de fenda|ferramenta|7|
🔩|porca e parafuso|construção ferramenta|7|
⚙️|engrenagem|ferramenta|7|
🗜️|braçadeira|compressão ferramenta morsa|7|
⚖️|balança|ferramenta justiça libra|7|
🦯|bengala para cegos|acessibilidade cega cegueira|7|
🔗|link|anéis corrente dois|7|
⛓️‍💥|corrente quebrada|algema liberdade quebrando|7|
⛓️|correntes|metal|7|
🪝|gancho|atração para venda bandido curva|7|
🧰|caixa de ferramentas|mecânico vermelha|7|
🧲|ímã|atração ferradura magnético|7|
🪜|escada|degrau mão subir|7|
🪏|pá|buraco cavar pazinha|7|
⚗️|alambique|ferramenta química|7|
🧪|tubo de ensaio|ciência experimento experiência|7|
🧫|placa de Petri|bactéria biologia biologista|7|
🧬|dna|biologista biólogo código|7|
🔬|microscópio|ciência ferramenta microscópico|7|
🔭|telescópio|ciência ferramenta|7|
📡|antena parabólica|comunicação satélite|7|
💉|seringa|agulha injeção médico|7|
🩸|gota de sangue|doação medicina menstruação|7|
💊|comprimido|cápsula medicina médico|7|
🩹|atadura adesiva|bandaid bandeide curativo|7|
🩼|muleta|ajuda bastão bengala|7|
🩺|estetoscópio|coração medicina médica|7|
🩻|raio x|doutor esqueleto médico|7|
🚪|porta|fechada|7|
🛗|elevador|acessibilidade descer elevar|7|
🪞|espelho|espéculo maquiagem refletor|7|
🪟|janela|abertura ar fresco|7|
🛏️|cama|dormir hotel sono|7|
🛋️|sofá e luminária|hotel lâmpada|7|
🪑|cadeira|assento sentar|7|
🚽|vaso sanitário|banheiro patente privada|7|
🪠|desentupidor|banheiro cocô encanador|7|
🚿|chuveiro|banho ducha água|7|
🛁|banheira|banho|7|
🪤|ratoeira|armadilha atrair isca|7|
🪒|lâmina|afiada afiado barbeador|7|
🧴|frasco de loção|condicionador creme hidratante|7|
🧷|alfinete de segurança|fralda punk rock|7|
🧹|vassoura|bruxa limpar limpeza|7|
🧺|cesta|agricultura agrícola lavanderia|7|
🧻|rolo de papel|higiênico toalha|7|
🪣|balde|baldinho barril|7|
🧼|sabonete|banho barra espuma|7|
🫧|bolhas|aquática aquático arroto|7|
🪥|escova de dentes|banheiro dental higiene|7|
🧽|esponja|absorvente absorção encharcar|7|
🧯|extintor de incêndio|apagar extinguir fogo|7|
🛒|carrinho de compras|mercado supermercado|7|
🚬|cigarro|fumante fumar fumo|7|
⚰️|caixão|caixão funerário funeral morte|7|
🪦|lápide|cemitério descanse em paz morto|7|
⚱️|urna funerária|cinzas funeral morte|7|
🧿|olho grego|amuleto conta mau-olhado|7|
🪬|hamsá|amuleto fátima guia|7|
🗿|moai|estátua moyai rosto|7|
🪧|placa|aviso cartaz demonstração|7|
🪪|cartão de identificação|carta carteira crachá|7|
🏧|símbolo de caixa automático|atm banco dinheiro|8|
🚮|símbolo de lixeira|coloque o lixo no lixo lata lixo|8|
🚰|água potável|beber símbolo torneira|8|
♿️|símbolo de cadeira de rodas|acesso sinal|8|
🚹️|banheiro masculino|homem lavatório símbolo|8|
🚺️|banheiro feminino|lavabo lavatório mulher|8|
🚻|banheiro|lavabo sanitário símbolo|8|
🚼️|símbolo de bebê|fralda fraldário trocar|8|
🚾|WC|latrina lavabo privada|8|
🛂|controle de passaportes||8|
🛃|alfândega|aduana aduaneira bens|8|
🛄|restituição de bagagem|aeroporto bagagens esteira|8|
🛅|depósito de bagagem|esquecida malas serviço|8|
⚠️|aviso|atenção cuidado sinal|8|
🚸|crianças atravessando|pedestre símbolo tráfego|8|
⛔️|entrada proibida|entre não placa|8|
🚫|proibido|entrada não proibida|8|
🚳|proibido andar de bicicleta|não permitidas sem|8|
🚭️|proibido fumar|cigarro não é permitido fumar símbolo|8|
🚯|proibido jogar lixo no chão|não não jogue lixo no chão símbolo|8|
🚱|água não potável|consumo imprópria proibido|8|
🚷|proibida a passagem de pedestres|não permitidos proibido|8|
📵|proibido o uso de telefone celular|não permitidos sem|8|
🔞|proibido para menores de 18 anos|dezoito idade restrição|8|
☢️|radioativo|perigo radiativo radiação|8|
☣️|risco biológico|ciência perigo resíduos|8|
⬆️|seta para cima|cardinal direção norte|8|
↗️|seta para cima e para a direita|diagonal direção flecha|8|
➡️|seta para a direita|direção flecha leste|8|
↘️|seta para baixo e para a direita|diagonal direção flecha|8|
⬇️|seta para baixo|abaixo cardinal direção|8|
↙️|seta para baixo e para a esquerda|diagonal direção flecha|8|
⬅️|seta para a esquerda|atrás direção flecha|8|
↖️|seta para cima e para a esquerda|diagonal superior esquerda direção flecha|8|
↕️|seta para cima e para baixo|flecha vertical|8|
↔️|seta para esquerda e direita|flecha horizontal lados|8|
↩️|seta curva da direita para a esquerda|flecha retorno seta curva da direita para esquerda|8|
↪️|seta curva da esquerda para a direita|flecha retorno seta curva da esquerda para direita|8|
⤴️|seta para a direita curvada para cima|flecha seta curva de baixo para cima seta para cima|8|
⤵️|seta para a direita curvada para baixo|embaixo flecha seta curva de cima para baixo|8|
🔃|setas verticais no sentido horário|flechas recarregar setas em sentido horário na vertical|8|
🔄|botão de setas em sentido anti-horário|atualizar botão de setas no sentido anti-horário|8|
🔙|seta "BACK"|flecha seta "back" seta para a esquerda|8|
🔚|seta "END"|fim fim com seta para a esquerda final|8|
🔛|seta "ON!"|flecha marca on|8|
🔜|seta "SOON"|em breve flecha seta "soon"|8|
🔝|seta "TOP"|cima para cima seta "top|8|
🛐|local de culto|local sagrado oração religião|8|
⚛️|símbolo de átomo|ateu ateísmo símbolo do ateísmo|8|
🕉️|om|hindu religião|8|
✡️|estrela de Davi|davi estrela de davi judaico|8|
☸️|roda do Dharma|budista dharma religião|8|
☯️|yin yang|religião tao taoista|8|
✝️|cruz latina|cristão religião|8|
☦️|cruz ortodoxa|cristão religião|8|
☪️|estrela e lua crescente|islã muçulmano religião|8|
☮️|símbolo da paz||8|
🕎|menorá|candelabro candelabro judeu castiçal|8|
🔯|estrela de seis pontas|adivinhação destino|8|
🪯|khanda|deg tegh fateh fé khalsa|8|
♈️|signo de Áries|carneiro signo de áries zodíaco|8|
♉️|signo de Touro|boi signo de touro touro|8|
♊️|signo de Gêmeos|gêmeos signo de gêmeos zodíaco|8|
♋️|signo de Câncer|caranguejo câncer signo de câncer|8|
♌️|signo de Leão|leão signo de leão zodíaco|8|
♍️|signo de Virgem|signo de virgem virgem zodíaco|8|
♎️|signo de Libra|balança justiça libra|8|
♏️|signo de Escorpião|escorpião signo de escorpião zodíaco|8|
♐️|signo de Sagitário|arqueiro sagitário signo de sagitário|8|
♑️|signo de Capricórnio|cabra capricórnio signo de capricórnio|8|
♒️|signo de Aquário|aquário signo de aquário zodíaco|8|
♓️|signo de Peixes|peixes signo de peixes zodíaco|8|
⛎️|signo de Ofiúco|cobra ofiúco ophiuchus|8|
🔀|botão de músicas aleatórias|cruzadas flechas seta|8|
🔁|botão de repetir|flechas horário sentido horário|8|
🔂|botão de repetir uma única faixa|horário número 1 repetir uma vez|8|
▶️|botão reproduzir|direita play seta|8|
⏩️|botão avançar|direita dupla flechas|8|
⏭️|botão de próxima faixa|avançar flechas duplas passar para frente|8|
⏯️|botão de reproduzir ou pausar|direita pause play|8|
◀️|botão de voltar|esquerda seta seta para a esquerda|8|
⏪️|botão de retroceder|dupla esquerda seta|8|
⏮️|botão de faixa anterior|cena anterior flechas para esquerda seta|8|
🔼|botão apontando para cima|acima botão de triângulo apontando para cima seta|8|
⏫️|botão de avanço para cima|dupla flechas para cima seta|8|
🔽|botão apontando para baixo|botão de triângulo apontando para baixo seta triângulo|8|
⏬️|botão de avanço para baixo|flechas flechas para baixo retroceder rápido|8|
⏸️|botão pausar|barra dupla pausado|8|
⏹️|botão parar|quadrado stop|8|
⏺️|botão gravar|círculo|8|
⏏️|botão ejetar||8|
🎦|cinema|entretenimento filme símbolo do cinema|8|
🔅|botão de diminuir brilho|escurecer símbolo para reduzir brilho|8|
🔆|botão de aumentar brilho|símbolo para aumentar brilho|8|
📶|barras de sinal|antena antena com barras celular|8|
🛜|sem fio|banda larga computador conectividade|8|
📳|modo vibratório|cel celular smartphone|8|
📴|telefone celular desligado|desligue o celular smartphone|8|
♀️|símbolo de feminino|mulher|8|
♂️|símbolo de masculino|homem|8|
⚧️|símbolo transgênero||8|
✖️|sinal de multiplicação|cancelar multiplicar x|8|
➕️|símbolo de adição|+ cruz mais|8|
➖️|símbolo de subtração|- diminuir matemática|8|
➗️|símbolo de divisão|dividir matemática sinal|8|
🟰|sinal de igual|conta iguais igualdade|8|
♾️|infinito|eternidade ilimitado universal|8|
‼️|dupla exclamação|! !! exclamação dupla|8|
⁉️|exclamação com interrogação|! !? ?|8|
❓️|ponto de interrogação vermelho|? pergunta pontuação|8|
❔️|ponto de interrogação branco|? delineado pergunta|8|
❕️|ponto de exclamação branco|! delineado mark|8|
❗️|ponto de exclamação vermelho|! pontuação|8|
〰️|travessão ondulado|onda pontuação|8|
💱|câmbio de moeda|banco dinheiro|8|
💲|cifrão|dinheiro dólar grana|8|
⚕️|símbolo da medicina|bastão de asclépio esculápio|8|
♻️|símbolo de reciclagem|reclicar sinal símbolo de reciclagem sólido universal|8|
⚜️|flor-de-lis|cavaleiros símbolo|8|
🔱|emblema de tridente|ferramenta navio símbolo de tridente|8|
📛|crachá|identificação nome|8|
🔰|símbolo japonês de principiante|folha verde e amarela iniciante símbolo japonês para iniciante|8|
⭕️|círculo grande oco|aro círculo vermelho vazio vermelho|8|
✅️|marca de seleção branca|botão check completo|8|
☑️|caixa de seleção marcada com tique|check feito marca de verificação|8|
✔️|marca de seleção|check feito marca de verificação simples|8|
❌️|xis|cancelar multiplicar multiplicação|8|
❎️|botão de xis|botão com x botão de caixa com x marcado|8|
➰️|laço encaracolado|loop onda ondulado|8|
➿️|loop encaracolado duas vezes|duplo encaradolado onda|8|
〽️|sinal japonês indicando início de música|canto símbolo japonês de canto|8|
✳️|asterisco de oito pontas|* estrela|8|
✴️|estrela de oito pontas|*|8|
❇️|faísca|* cruz|8|
©️|símbolo de copyright|direitos autorais|8|
®️|símbolo de registrado|marca registrada marca registrada “r”|8|
™️|símbolo de marca registrada|marca registrada “tm”|8|
🫟|respingo|mancha tinta|8|
#️⃣|tecla: #||8|
*️⃣|tecla: *||8|
0️⃣|tecla: 0|zero|8|
1️⃣|tecla: 1|um|8|
2️⃣|tecla: 2|dois|8|
3️⃣|tecla: 3|três|8|
4️⃣|tecla: 4|quatro|8|
5️⃣|tecla: 5|cinco|8|
6️⃣|tecla: 6|seis|8|
7️⃣|tecla: 7|sete|8|
8️⃣|tecla: 8|oito|8|
9️⃣|tecla: 9|nove|8|
🔟|tecla: 10||8|
🔠|letras latinas maiúsculas|abcd caracteres latinos maiúsculos digitação|8|
🔡|letras latinas minúsculas|abcd caracteres latinos minúsculos digitação|8|
🔢|números|1234 digitação inserir números|8|
🔣|símbolos|digitação inserir símbolos 〒♪&%|8|
🔤|letras latinas|abc alfabeto digitação|8|
🅰️|botão A (tipo sanguíneo)|botão a (tipo sanguíneo) sangue tipo a|8|
🆎|botão AB (tipo sanguíneo)|ab botão ab (tipo sanguíneo) sangue|8|
🅱️|botão B (tipo sanguíneo)|botão b (tipo sanguíneo) sangue tipo b|8|
🆑|botão CL|botão cl cl limpar|8|
🆒|botão "COOL"|botão "cool" botão cool cool|8|
🆓|botão "FREE"|botão "free" free gratuito|8|
ℹ️|informações|informação símbolo símbolo de informações|8|
🆔|botão ID|botão id id identidade|8|
Ⓜ️|círculo com a letra M|círculo com a letra m letra m|8|
🆕|botão "NEW"|botão "new" new novo|8|
🆖|botão NG|botão ng ng símbolo|8|
🅾️|botão O (tipo sanguíneo)|botão o (tipo sanguíneo) sangue tipo o|8|
🆗|botão OK|botão ok ok sim|8|
🅿️|botão P|botão p estacionamento estacionar|8|
🆘|botão SOS|ajuda botão sos socorro|8|
🆙|botão "UP!"|botão "up!" para cima símbolo|8|
🆚|botão VS|botão vs símbolo símbolo “vs”|8|
🈁|botão japonês de “aqui”|"aqui" alfabeto botão "aqui"|8|
🈂️|botão japonês de “taxa de serviço”|alfabeto katakana katanaka|8|
🈷️|botão japonês de “quantidade mensal”|alfabeto ideograma ideográfico|8|
🈶|botão japonês de “não gratuito”|alfabeto ideograma ideográfico|8|
🈯️|botão japonês de “reservado”|alfabeto ideograma ideográfico|8|
🉐|botão japonês de “barganha”|alfabeto ideograma ideográfico|8|
🈹|botão japonês de “desconto”|alfabeto ideograma ideográfico|8|
🈚️|botão japonês de “gratuito”|alfabeto de graça grátis|8|
🈲|botão japonês de “proibido”|alfabeto ideograma ideográfico|8|
🉑|botão japonês de “aceitável”|aceitar alfabeto chinês|8|
🈸|botão japonês de “aplicação”|alfabeto aplicar chinês|8|
🈴|botão japonês de “nota mínima”|alfabeto chinês ideograma|8|
🈳|botão japonês de “vago”|alfabeto ideograma ideográfico|8|
㊗️|botão japonês de “parabéns”|alfabeto ideograma ideográfico|8|
㊙️|botão japonês de “segredo”|alfabeto ideograma ideográfico|8|
🈺|botão japonês de “aberto para negócios”|chinês ideograma ideográfico quadrado “operando”|8|
🈵|botão japonês de “sem vagas”|alfabeto completude ideograma|8|
🔴|círculo vermelho|bola vermelha círculo vermelho grande geométrico|8|
🟠|círculo laranja||8|
🟡|círculo amarelo||8|
🟢|círculo verde||8|
🔵|círculo azul|bolinha azul círculo azul grande geométrico|8|
🟣|círculo roxo||8|
🟤|círculo marrom||8|
⚫️|círculo preto|geométrico|8|
⚪️|círculo branco|geométrico|8|
🟥|quadrado vermelho||8|
🟧|quadrado laranja||8|
🟨|quadrado amarelo||8|
🟩|quadrado verde||8|
🟦|quadrado azul|anil|8|
🟪|quadrado roxo|púrpura|8|
🟫|quadrado marrom||8|
⬛️|quadrado preto grande|geométrico|8|
⬜️|quadrado branco grande|geométrico|8|
◼️|quadrado preto médio|geométrico|8|
◻️|quadrado branco médio|geométrico|8|
◾️|quadrado preto médio menor|geométrico|8|
◽️|quadrado branco médio menor|geométrico|8|
▪️|quadrado preto pequeno|geométrico|8|
▫️|quadrado branco pequeno|geométrico|8|
🔶|losango laranja grande|cor de laranja diamante diamante cor de laranja grande|8|
🔷|losango azul grande|balão diamante diamante azul grande|8|
🔸|losango laranja pequeno|cor de laranja diamante diamante cor de laranja pequeno|8|
🔹|losango azul pequeno|diamante diamante azul pequeno geométrico|8|
🔺|triângulo vermelho para cima|geométrico triangulo vermelho para cima triângulo vermelho apontando para cima|8|
🔻|triângulo vermelho para baixo|geométrico triangulo vermelho para baixo triângulo vermelho apontando para baixo|8|
💠|diamante com um ponto|cômico dentro diamante com ponto|8|
🔘|botão de opção|geométrico rádio|8|
🔳|botão quadrado branco|botão quadrado branco e preto|8|
🔲|botão quadrado preto|botão quadrado preto e branco geométrico|8|`
